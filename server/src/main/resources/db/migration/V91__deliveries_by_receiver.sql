-- Deliveries are looked for receiver by receiver: those of one hold up no other's.
create index webhook_delivery_of_endpoint on webhook_delivery (webhook_endpoint_id, due_at) where state = 'pending';
drop index webhook_delivery_due;
