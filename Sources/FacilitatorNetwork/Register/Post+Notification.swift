extension Post {
    /// Headers of registers that say when the decision was notified, as `normalized` writes them.
    private static let notificationHeaders: Set = [
        "notification", "notifie", "notifiele", "datedenotification", "datenotification", "notificationdeladecision",
    ]

    /// Whether a column of a register says when the decision was notified.
    static func isNotification(_ header: String) -> Bool { notificationHeaders.contains(normalized(header)) }

    /// What the register's own column of notifications says, as written; nil where it has none, or a blank cell.
    public var notification: String? {
        cells.filter { header, text in Self.isNotification(header) && !text.isEmpty }
            .min { $0.key < $1.key }?.value
    }
}
