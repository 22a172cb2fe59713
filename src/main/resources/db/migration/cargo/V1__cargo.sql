grant usage on schema cargo to mekong_app;
