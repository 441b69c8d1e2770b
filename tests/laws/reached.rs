//! How often the sequences came to what the laws are about.

#[derive(Debug, Default)]
pub struct Reached {
    pub orders_sent: u32,
    pub orders_lost_before: u32,
    pub orders_lost_after: u32,
    pub orders_dropped_by_reload: u32,
    pub reservations_refused: u32,
    pub active_seen: u32,
    pub stale_answers: u32,
}

impl Reached {
    pub fn add(&mut self, other: &Reached) {
        self.orders_sent += other.orders_sent;
        self.orders_lost_before += other.orders_lost_before;
        self.orders_lost_after += other.orders_lost_after;
        self.orders_dropped_by_reload += other.orders_dropped_by_reload;
        self.reservations_refused += other.reservations_refused;
        self.active_seen += other.active_seen;
        self.stale_answers += other.stale_answers;
    }
}
