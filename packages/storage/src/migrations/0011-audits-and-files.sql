-- 审核开始过几次而没有完成：总让程序意外结束的文件，不能一启动就再来一次。
alter table audit_case add column tries integer not null default 0;

-- 部门和年度与文件的相同，归谁看由此定。
alter table audit add column organisation_id uuid references organisation;
alter table audit add column year integer;
update audit set organisation_id = document.organisation_id, year = document.year from document where document.id = document_id;
alter table page add column organisation_id uuid references organisation;
alter table page add column year integer;
update page set organisation_id = document.organisation_id, year = document.year from document where document.id = document_id;

-- 上传的文件和页面的图多已压缩过，数据库不必再试。
alter table file_part alter column content set storage external;
alter table page alter column content set storage external;
