-- A session remembers this number from its sign-in; raising it ends all sessions of the account.
alter table access.person add column session_epoch integer not null default 0;

-- Names a token to its owner without telling anything about it.
alter table access.api_token add column id uuid not null unique default uuidv7();
