internal import CICAL
public import Diagnostics

/// A calendar of whole days, as programs subscribe to it or take it in (iCalendar, RFC 5545).
public struct CalendarFile: Sendable {
    /// Something on one day.
    public struct Event: Sendable {
        /// The same for the same thing in every calendar made of it, so that a program replaces it.
        public let identifier: String
        public let year: Int
        /// 1 to 12.
        public let month: Int
        /// 1 to 31.
        public let day: Int
        /// In one line.
        public let summary: String
        /// The rest; empty for none.
        public let description: String
        /// By which programs sort and colour; empty for none.
        public let category: String

        public init(
            identifier: String, year: Int, month: Int, day: Int, summary: String, description: String, category: String
        ) {
            (self.identifier, self.year, self.month, self.day) = (identifier, year, month, day)
            (self.summary, self.description, self.category) = (summary, description, category)
        }

        fileprivate var date: icaltimetype { CalendarFile.date(year, month, day) }
    }

    private let name: String
    private let stamp: (year: Int, month: Int, day: Int)
    private let events: [Event]

    /// - Parameters:
    ///   - name: of the whole.
    ///   - stamp: the day that stands for when it was made: not the clock's, so that the same events give the same bytes.
    ///   - events: in the order in which they are written.
    public init(_ name: String, stamp: (year: Int, month: Int, day: Int), events: [Event]) {
        (self.name, self.stamp, self.events) = (name, stamp, events)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> icaltimetype {
        var date = icaltime_null_time()
        (date.year, date.month, date.day, date.is_date) = (Int32(year), Int32(month), Int32(day), 1)
        return date
    }

    /// Lines of 75 octets at most, ended by CR LF.
    public var text: String {
        let calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT)
        defer { icalcomponent_free(calendar) }
        icalcomponent_add_property(calendar, icalproperty_new_version("2.0"))
        icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Maillage//Maillage//FR"))
        icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH))
        // Older than RFC 7986 and read by more programs than its NAME.
        let named = icalproperty_new_x(name)
        icalproperty_set_x_name(named, "X-WR-CALNAME")
        icalcomponent_add_property(calendar, named)
        for event in events { icalcomponent_add_component(calendar, component(event)) }
        guard let bytes = icalcomponent_as_ical_string_r(calendar) else { return "" }
        defer { icalmemory_free_buffer(bytes) }
        return String(cString: bytes)
    }

    /// Writes the calendar to a new file.
    /// - Throws: `cannotWrite`.
    public func write(to path: String) throws(Diagnostic) {
        let file = try NewFile(path: path)
        try file.write(text)
        try file.close()
    }

    private func component(_ event: Event) -> OpaquePointer? {
        let component = icalcomponent_new(ICAL_VEVENT_COMPONENT)
        func add(_ property: OpaquePointer?) { icalcomponent_add_property(component, property) }
        add(icalproperty_new_uid(event.identifier))
        var made = Self.date(stamp.year, stamp.month, stamp.day)
        made.is_date = 0
        made.zone = icaltimezone_get_utc_timezone()
        add(icalproperty_new_dtstamp(made))
        add(icalproperty_new_dtstart(event.date))
        add(icalproperty_new_summary(event.summary))
        if !event.description.isEmpty { add(icalproperty_new_description(event.description)) }
        if !event.category.isEmpty { add(icalproperty_new_categories(event.category)) }
        // A day on which something is due keeps nobody busy.
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT))
        return component
    }
}
