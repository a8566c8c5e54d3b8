internal import Diagnostics
internal import Foundation

/// A polygon of the user's own that comes, changes or goes.
struct ZoneOperation: Decodable {
    let id: String
    /// As GeoJSON; nil takes the polygon away.
    let geometrie: JSONValue?
}

/// The zones of a study as GeoJSON, one feature a line.
struct ZoneEditing {
    private var features: [(id: String, json: String)] = []

    /// - Parameter text: nil for a study without zones.
    /// - Throws: `foreignZones` for what is not a collection of features with an `id`.
    init(_ text: String?) throws {
        guard let text else { return }
        guard
            let collection = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)),
            case .object(let members) = collection, case .array(let items)? = members["features"]
        else { throw StoreProblem.foreignZones.diagnostic(StudyFiles.zones) }
        features = try items.map { item in
            guard case .object(let feature) = item, case .object(let properties)? = feature["properties"],
                let id = properties["id"]?.text
            else { throw StoreProblem.foreignZones.diagnostic(StudyFiles.zones) }
            return (id, try item.json())
        }
    }

    mutating func apply(_ operation: ZoneOperation) throws {
        let index = features.firstIndex { $0.id == operation.id }
        guard let geometry = operation.geometrie, geometry != .null else {
            if let index { features.remove(at: index) }
            return
        }
        let feature = JSONValue.object([
            "type": .text("Feature"), "properties": .object(["id": .text(operation.id)]), "geometry": geometry,
        ])
        let json = try feature.json()
        if let index { features[index].json = json } else { features.append((operation.id, json)) }
    }

    /// Nil where none is left.
    var text: String? {
        features.isEmpty
            ? nil
            : "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.map(\.json).joined(separator: ",\n")
                + "\n]}\n"
    }
}
