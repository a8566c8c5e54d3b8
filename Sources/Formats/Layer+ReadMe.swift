internal import Studies
internal import Territories
internal import VectorIO

/// Where a result comes from, for the table that goes with it.
struct Origin {
    var studies: [Study]
    var inputs: [InputFile.Part] = []
    var vintage: Vintage?
    var attribution: String?
    var warnings: [String] = []
    let version: String
}

extension Layer {
    /// « Lisez-moi »: the study, its sources and vintage, the hash of each input, and what every field of every table
    /// holds.
    static func readMe(_ origin: Origin, layers: [Layer], catalogue: Catalogue) -> Layer {
        let labels = catalogue.fieldLabels
        var rows: [(section: String, entry: String?, content: String?)] = []
        for study in origin.studies {
            rows.append((labels.study, study.title, study.date.map(catalogue.format.date)))
            rows += study.settings(catalogue).map { (labels.study, $0.name, $0.value) }
            rows += study.notes.map { (catalogue.notes, nil, $0) }
        }
        if let vintage = origin.vintage { rows.append((catalogue.vintage, nil, catalogue.words(of: vintage))) }
        if let attribution = origin.attribution { rows.append((labels.license, nil, attribution)) }
        rows += origin.inputs.map { (labels.inputs, $0.file, $0.sha256) }
        rows.append((labels.tool, nil, "maillage \(origin.version)"))
        rows += origin.warnings.map { (catalogue.warning, nil, $0) }
        for layer in layers {
            rows.append((labels.layer, layer.schema.name, layer.schema.title))
            for field in layer.schema.fields {
                let words = [field.label, field.definition].compactMap { $0 }.joined(separator: catalogue.colon)
                rows.append((layer.schema.name, field.name, words.isEmpty ? nil : words))
            }
        }
        return Layer(
            schema: LayerSchema(
                name: labels.readMe, geometry: .none,
                fields: [.init(labels.section, .text), .init(labels.entry, .text), .init(labels.content, .text)]),
            features: rows.map { Layer.Feature([.text($0.section), FieldValue($0.entry), FieldValue($0.content)]) })
    }
}
