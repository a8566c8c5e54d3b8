internal import Coverage
internal import FacilitatorNetwork
internal import VectorIO

/// What layers and their fields are called, and what they hold, in one language: for a GIS, a spreadsheet's
/// « Lisez-moi », and the list of fields beside a Shapefile.
struct FieldLabels: Sendable {
    struct Words: Sendable {
        let label: String
        let definition: String

        init(_ label: String, _ definition: String) {
            self.label = label
            self.definition = definition
        }
    }

    /// By the layer's name.
    let layers: [String: String]
    /// By the field's name, or by `layer.field` where a layer means something of its own.
    let fields: [String: Words]
    /// `population_non_couverte` and the like: `%@` is the status.
    let populationByStatus: Words
    /// `effet_rsa`: `%@` is the indicator.
    let weightEffect: Words
    /// What `_avant` and `_apres` add to a label.
    let before: String
    let after: String

    // The table of sources and definitions
    let readMe: String
    let section: String
    let entry: String
    let content: String
    let study: String
    let layer: String
    let inputs: String
    let tool: String
    let license: String
    let tolerance: String
    let horizonMonths: String
    let capacityLevel: String
    let target: String
    let noTarget: String
    let targetRatio: String
    let targetTotal: String
    let placementTarget: String
    let callRules: String

    // Legends, beyond those of maps (`MapLabels`)
    let perimeters: String
    let activePosts: String
    let postsOfUnknownETP: String
    let otherPosts: String

    /// - Returns: nil for a column that only the user knows.
    func words(_ field: String, in layer: String, catalogue: Catalogue) -> Words? {
        if let words = fields["\(layer).\(field)"] ?? fields[field] { return words }
        for (ending, added) in [("_avant", before), ("_apres", after)] where field.hasSuffix(ending) {
            return words(String(field.dropLast(ending.count)), in: layer, catalogue: catalogue).map {
                Words("\($0.label), \(added)", $0.definition)
            }
        }
        let population = "population_"
        if field.hasPrefix(population),
            let status = AtomStatus(rawValue: String(field.dropFirst(population.count))),
            let label = catalogue.statuses[status]
        {
            return Words(populationByStatus.label.filled(label), populationByStatus.definition.filled(label))
        }
        if field.hasPrefix("effet_") {
            let name = String(field.dropFirst("effet_".count))
            return Words(weightEffect.label.filled(name), weightEffect.definition.filled(name))
        }
        if let column = RegisterColumn(rawValue: field), let definition = catalogue.columns[column] {
            return Words(field, definition)
        }
        return nil
    }
}

extension Catalogue {
    var fieldLabels: FieldLabels {
        switch language {
        case .french: .french
        case .english: .english
        }
    }
}

extension Layer {
    /// The layer with the words of a language for its name and its fields, and how its numbers are shown.
    func labelled(_ catalogue: Catalogue) -> Layer {
        let labels = catalogue.fieldLabels
        var layer = self
        layer.schema.title = labels.layers[schema.name]
        layer.schema.fields = schema.fields.map { field in
            var field = field
            let words = labels.words(field.name, in: schema.name, catalogue: catalogue)
            field.label = words?.label
            field.definition = words?.definition
            field.numberStyle = FieldNumberStyles.style(of: field.name)
            return field
        }
        return layer
    }
}
