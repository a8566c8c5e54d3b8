internal import CGDAL
internal import Foundation

extension Feature {
    /// The value of a field as text; nil when it is null or unset. A day is ISO 8601, and so is midnight, with or
    /// without a zone, which formats that know no days make of them; the members of a list follow each other with
    /// commas.
    public func text(_ field: Int) -> String? {
        let field = Int32(field)
        guard OGR_F_IsFieldSetAndNotNull(handle, field) != 0 else { return nil }
        switch OGR_Fld_GetType(OGR_F_GetFieldDefnRef(handle, field)) {
        case OFTDate, OFTDateTime: return moment(field)
        case OFTStringList: return list(field)
        default: return OGR_F_GetFieldAsString(handle, field).map(LayerText.decode)
        }
    }

    private func list(_ field: Int32) -> String? {
        guard let members = OGR_F_GetFieldAsStringList(handle, field) else { return nil }
        return (0..<Int(CSLCount(members))).compactMap { members[$0].map { LayerText.decode($0) } }
            .joined(separator: ", ")
    }

    private func moment(_ field: Int32) -> String? {
        var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        var second: Float = 0
        guard
            OGR_F_GetFieldAsDateTimeEx(handle, field, &year, &month, &day, &hour, &minute, &second, &zone) != 0
        else { return nil }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let years = String(year)
        let date = String(repeating: "0", count: max(0, 4 - years.count)) + years + "-\(two(month))-\(two(day))"
        if hour == 0, minute == 0, second == 0 { return date }
        return date + "T\(two(hour)):\(two(minute)):\(two(Int32(second)))" + Self.offset(zone)
    }

    /// GDAL's flags: up to 1 for a moment of no known zone, 100 for UTC, one more or less for each quarter of an hour.
    private static func offset(_ zone: Int32) -> String {
        if zone <= 1 { return "" }
        if zone == 100 { return "Z" }
        let minutes = abs(zone - 100) * 15
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (zone > 100 ? "+" : "-") + "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
