-- 审核开始过几次而没有完成：总让程序意外结束的文件，不能一启动就再来一次。

alter table audit_case add column tries integer not null default 0;
