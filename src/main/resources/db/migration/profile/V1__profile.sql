grant usage on schema profile to mekong_app;
