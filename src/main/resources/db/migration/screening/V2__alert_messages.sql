-- A hand-over is a message of the exchange, which is answered, chased and taken back as such; the
-- row keeps what the port's page shows of the consignment and is read by whoever reads the message.
alter table screening.alert add column unit uuid;
alter table screening.alert add column message uuid;
create index alert_message on screening.alert (message);

grant update (audience_id) on screening.alert to mekong_app;
