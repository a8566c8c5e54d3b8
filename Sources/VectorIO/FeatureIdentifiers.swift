internal import CGDAL
internal import Foundation

/// The ids of GeoJSON features, which stand beside their properties (RFC 7946, 3.2) and may be numbers. OGR makes a
/// field of those that are text, and of numbers a rank that nobody sees.
enum FeatureIdentifiers {
    /// In the order of the features; nil for a file that has none.
    static func read(_ bytes: [UInt8]) -> [String?]? {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return nil }
        let features = object["features"] as? [[String: Any]] ?? [object]
        let identifiers = features.map { feature in
            (feature["id"] as? String) ?? (feature["id"] as? NSNumber)?.stringValue
        }
        return identifiers.contains { $0 != nil } ? identifiers : nil
    }
}
