/**
 * The look of a PDF as a Typst program. It gets a publication as data (`sys.inputs.data`) and never as markup: whatever a
 * text holds, it is set as it stands. The look is that of the Word document: GB/T 9704-2012, tables in 宋体.
 */
export const TYPST_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let title-face = ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "Noto Serif SC")
#let body-face = ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC")
#let black-face = ("SimHei", "黑体", "Noto Sans SC")
#let script-face = ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Noto Serif SC")
#let song-face = ("SimSun", "宋体", "Noto Serif SC")

#set document(title: data.department + data.title, author: data.department, date: none)
#set text(font: body-face, size: 16pt, lang: "zh", region: "cn", cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em, fallback: true)
#set par(leading: 12pt, spacing: 12pt, justify: true, first-line-indent: (amount: 2em, all: true))
#if data.facts != none {
  pdf.attach(data.facts.name, bytes(data.facts.content), relationship: "data", mime-type: "application/json", description: "本文件各数的事实")
}

// a text as it stands; its own line breaks are breaks
#let plain(value) = value.split("\\n").map(line => [#line]).join(linebreak())
// a number is never broken over two lines
#let figure-text(value) = box(baseline: 0.12em, value)
#let runs(list) = for run in list { if run.at(1) { figure-text(run.at(0)) } else { run.at(0) } }
#let target(at) = label("block-" + str(at))
#let unindented(body) = { set par(first-line-indent: 0pt, justify: false); body }

#let cover(block) = unindented({
  set align(center)
  v(160pt)
  for (i, line) in block.lines.enumerate() {
    if i == 0 { text(font: title-face, size: 26pt, weight: "bold", line); v(30pt) }
    else { text(font: title-face, size: 32pt, weight: "bold", line); v(10pt) }
  }
  if block.date != none { v(180pt); text(size: 16pt, block.date) }
})

#let contents(block) = unindented({
  let gap = block.step * 1pt - 14pt
  set par(leading: gap, spacing: gap)
  align(center, text(font: title-face, size: 22pt, weight: "bold", block.title))
  v(10pt)
  set text(size: 14pt)
  for entry in block.entries {
    let spot = target(entry.block)
    let face = if entry.level == 1 { black-face } else { body-face }
    link(spot, {
      h(if entry.level == 1 { 0em } else { 2em })
      text(font: face, entry.text)
      box(width: 1fr, baseline: 0.12em, inset: (left: 4pt, right: 4pt), repeat(gap: 2pt, "."))
      context str(counter(page).at(locate(spot)).first())
    })
    parbreak()
  }
})

#let heading-looks = (
  (font: title-face, size: 18pt, weight: "bold"),
  (font: black-face, size: 16pt, weight: "medium"),
  (font: script-face, size: 16pt, weight: "regular"),
  (font: body-face, size: 16pt, weight: "bold"),
)
#show heading: it => {
  let look = heading-looks.at(calc.min(it.level, 4) - 1)
  block(sticky: true, above: 12pt, below: if it.level == 1 { 26pt } else { 12pt }, width: 100%, {
    set text(..look)
    if it.level == 1 { align(center, it.body) } else { par(it.body) }
  })
}

#let part(block, at) = [#heading(level: block.level, block.text)#target(at)]

#let cell(c, size) = table.cell(
  colspan: c.columns,
  rowspan: c.rows,
  align: (if c.align == "left" { left } else if c.align == "right" { right } else { center }) + horizon,
  breakable: c.rows > 1 or c.tall,
  if c.number { figure-text(c.text) } else { plain(c.text) },
)

#let sheet-table(block, at) = {
  {
    show heading: it => std.block(sticky: true, above: 0pt, below: 10pt, width: 100%, align(center, text(font: title-face, size: 15pt, weight: "bold", it.body)))
    [#heading(level: 2, block.title)#target(at)]
  }
  set text(font: song-face, size: 10.5pt)
  set par(first-line-indent: 0pt, justify: false, leading: 4pt, spacing: 5pt)
  std.block(sticky: true, width: 100%, above: 0pt, below: 5pt, {
    if block.number != none { align(right, block.number); v(-1pt) }
    if block.head.len() == 1 { align(if block.form { center } else { right }, block.head.first()) }
    else if block.head.len() > 1 {
      grid(columns: block.head.enumerate().map(((i, _)) => if i == 1 { 1fr } else { auto }), ..block.head.enumerate().map(((i, words)) => grid.cell(
        align: if i == 0 { left } else if i == block.head.len() - 1 { right } else { center },
        words,
      )))
    }
  })
  {
    set text(size: block.size * 1pt)
    set par(leading: block.size * 0.22pt)
    let columns = block.widths.map(w => w * 1pt)
    let head = block.header.flatten().map(c => cell(c, block.size))
    align(center, table(
      columns: columns,
      inset: (x: 3pt, y: block.size * 0.2pt + 1pt),
      stroke: 0.5pt,
      ..if head.len() > 0 { (table.header(repeat: true, ..head),) },
      ..block.body.flatten().map(c => cell(c, block.size)),
    ))
  }
  set text(size: 9pt)
  for note in block.notes { par(plain(note)) }
}

#let page-number = context {
  let now = counter(page).get().first()
  set text(font: song-face, size: 14pt)
  let words = "— " + str(now) + " —"
  if calc.odd(now) { align(right, words + h(1em)) } else { align(left, h(1em) + words) }
}

#for sheet in data.sheets {
  let size = sheet.page
  page(
    width: size.width * 1pt,
    height: size.height * 1pt,
    margin: (top: size.top * 1pt, right: size.right * 1pt, bottom: size.bottom * 1pt, left: size.left * 1pt),
    footer: if sheet.numbered { page-number } else { none },
    footer-descent: size.footer * 1pt,
    {
      if sheet.first { counter(page).update(1) }
      for (i, block) in sheet.blocks.enumerate() {
        if block.turns { pagebreak() }
        if block.kind == "cover" { cover(block) }
        else if block.kind == "contents" { contents(block) }
        else if block.kind == "heading" { part(block, block.at) }
        else if block.kind == "paragraph" { par(runs(block.runs)) }
        else { sheet-table(block, block.at) }
      }
    },
  )
}
`;
