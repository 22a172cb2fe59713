grant usage on schema watchlist to mekong_app;
