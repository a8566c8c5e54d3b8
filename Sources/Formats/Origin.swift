internal import Sheets
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// Where a result comes from, for the table that goes with it.
struct Origin {
    var studies: [Study]
    var inputs: [InputFile.Part] = []
    var vintage: Vintage?
    var attribution: String?
    var warnings: [String] = []
    let version: String
}

extension Origin {
    /// « Lisez-moi »: the study, its sources and vintage, the hash of each input, and what every field of every table
    /// holds.
    func readMe(_ layers: [Layer], _ catalogue: Wording) -> Layer {
        var rows: [ReadMeRow] = []
        for study in studies {
            rows.append(ReadMeRow(catalogue.studyEntry, study.title, study.date.map(catalogue.format.date)))
            rows += study.settings(catalogue).map { ReadMeRow(catalogue.studyEntry, $0.name, $0.value) }
            rows += study.notes.map { ReadMeRow(catalogue.notes, nil, $0) }
        }
        if let vintage { rows.append(ReadMeRow(catalogue.vintage, nil, catalogue.words(of: vintage))) }
        if let attribution { rows.append(ReadMeRow(catalogue.licenseEntry, nil, attribution)) }
        rows += inputs.map { ReadMeRow(catalogue.inputEntry, $0.file, $0.sha256) }
        rows.append(ReadMeRow(catalogue.toolEntry, nil, "maillage \(version)"))
        rows += warnings.map { ReadMeRow(catalogue.warning, nil, $0) }
        for layer in layers {
            rows.append(ReadMeRow(catalogue.tableEntry, layer.schema.name, layer.schema.title))
            rows += layer.schema.fields.map { field in
                let words = [field.label, field.definition].compactMap { $0 }.joined(separator: catalogue.colon)
                return ReadMeRow(layer.schema.name, field.name, words.isEmpty ? nil : words)
            }
        }
        return Sheet.readMe(rows, in: catalogue.language).layer(catalogue)
    }
}
