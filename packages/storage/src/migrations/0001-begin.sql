-- 工作台的全部数据。每条记录都带部门、年度、版本（有的话）和经手人；以后的账号、角色、审批由此接上。
-- 只增不改的表（version、change）由触发器守住。PGlite 和 PostgreSQL 15 起都用这一份。

create table actor (
  id text primary key,
  name text not null
);

create table organisation (
  id uuid primary key,
  name text not null unique,
  code text,
  -- 检索用：全拼和首字母
  pinyin text not null,
  initials text not null,
  created_at timestamptz not null,
  created_by text not null references actor
);

create table book (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year integer not null,
  profile text,
  label text not null,
  origin text not null check (origin in ('empty', 'document', 'roll', 'duplicate', 'workbook')),
  -- 每保存一次加一
  revision bigint not null,
  -- 每一格照所填的原样（mingsuan.draft/1）
  draft json not null,
  inference json,
  created_at timestamptz not null,
  created_by text not null references actor,
  saved_at timestamptz not null,
  saved_by text not null references actor,
  archived_at timestamptz,
  deleted_at timestamptz
);
create index book_organisation on book (organisation_id, year);
create index book_saved on book (saved_at desc);

create table version (
  id uuid primary key,
  book_id uuid not null references book,
  organisation_id uuid not null references organisation,
  year integer not null,
  number integer not null,
  -- 规范写法的内容及其 SHA-256，前一个版本的 SHA-256
  content text not null,
  sha256 text not null,
  parent text,
  revision bigint not null,
  at timestamptz not null,
  actor text not null references actor,
  note text not null,
  unique (book_id, number)
);

-- 谁在什么时候对什么做了什么，只增不改
create table change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null references actor,
  action text not null,
  organisation_id uuid references organisation,
  year integer,
  book_id uuid references book,
  case_id uuid,
  document_id uuid,
  -- 保存后的修订号；不是保存的没有
  revision bigint,
  version integer,
  detail json not null
);
create unique index change_revision on change (book_id, revision) where revision is not null;

create table audit_case (
  id uuid primary key,
  organisation_id uuid references organisation,
  year integer,
  title text not null,
  stage text not null,
  rulebook text,
  across json not null,
  created_at timestamptz not null,
  created_by text not null references actor,
  archived_at timestamptz,
  deleted_at timestamptz
);
create index audit_case_created on audit_case (created_at desc);

-- 上传的文件，按内容的 SHA-256 只存一份，分块存放
create table file (
  sha256 text primary key,
  bytes bigint not null,
  upload uuid not null
);
create table file_part (
  upload uuid not null,
  part integer not null,
  content bytea not null,
  primary key (upload, part)
);

create table document (
  id uuid primary key,
  case_id uuid not null references audit_case,
  organisation_id uuid references organisation,
  year integer,
  position integer not null,
  name text not null,
  format text not null,
  bytes bigint not null,
  sha256 text not null references file,
  kind text,
  department text,
  counts json,
  numbers json,
  can_become_book boolean not null,
  trouble text,
  created_at timestamptz not null,
  created_by text not null references actor,
  unique (case_id, position)
);

-- 一个文件按一版规则的审核结果
create table audit (
  document_id uuid not null references document,
  rulebook text not null,
  at timestamptz not null,
  actor text not null references actor,
  report text not null,
  reading text not null,
  finding_ids json not null,
  primary key (document_id, rulebook)
);

create table page (
  document_id uuid not null references document,
  page integer not null,
  content bytea not null,
  primary key (document_id, page)
);

create table mark (
  id uuid primary key,
  document_id uuid not null references document,
  organisation_id uuid references organisation,
  year integer,
  finding text not null,
  kind text not null check (kind in ('explained', 'falseAlarm')),
  reason text not null,
  at timestamptz not null,
  actor text not null references actor,
  withdrawn_at timestamptz,
  withdrawn_by text references actor
);
create unique index mark_standing on mark (document_id, finding) where withdrawn_at is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% 只增不改', tg_table_name;
end
$$;
create trigger version_stays before update or delete on version for each row execute function refuse_change();
create trigger change_stays before update or delete on change for each row execute function refuse_change();
