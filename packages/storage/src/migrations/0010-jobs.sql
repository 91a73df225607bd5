-- 几台机器一起做的批量审核：每份文件的结果，按键（程序、选项、路径和内容的散列）恰有一份。
-- 队列本身由 pg-boss 管（架构 pgboss）。结果都能重做，不在备份之内。

create table job_result (
  key text primary key,
  -- 没有结果的：代码和原因；set-aside 是试过多次仍不成而搁置的
  failure_code text,
  failure_detail text,
  -- 已压缩（gzip）
  result bytea,
  facts bytea,
  report bytea,
  finished_at timestamptz not null default now(),
  check ((failure_code is null) = (failure_detail is null)),
  check (failure_code is not null or result is not null)
);
-- 已经压缩过，不再压缩
alter table job_result alter column result set storage external;
alter table job_result alter column facts set storage external;
alter table job_result alter column report set storage external;
