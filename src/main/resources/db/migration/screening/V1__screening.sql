grant usage on schema screening to mekong_app;
