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
    func readMe(_ layers: [Layer], _ wording: Wording) -> Layer {
        var rows: [ReadMeRow] = []
        for study in studies {
            rows.append(ReadMeRow(wording.studyEntry, study.title, study.date.map(wording.format.date)))
            rows += study.settings(wording).map { ReadMeRow(wording.studyEntry, $0.name, $0.value) }
            rows += study.notes.map { ReadMeRow(wording.notes, nil, $0) }
        }
        if let vintage { rows.append(ReadMeRow(wording.vintage, nil, wording.words(of: vintage))) }
        if let attribution { rows.append(ReadMeRow(wording.licenseEntry, nil, attribution)) }
        rows += inputs.map { ReadMeRow(wording.inputEntry, $0.file, $0.sha256) }
        rows.append(ReadMeRow(wording.toolEntry, nil, "maillage \(version)"))
        rows += warnings.map { ReadMeRow(wording.warning, nil, $0) }
        for layer in layers {
            rows.append(ReadMeRow(wording.tableEntry, layer.schema.name, layer.schema.title))
            rows += layer.schema.fields.map { field in
                let words = [field.label, field.definition].compactMap { $0 }.joined(separator: wording.colon)
                return ReadMeRow(layer.schema.name, field.name, words.isEmpty ? nil : words)
            }
        }
        return Sheet.readMe(rows, in: wording.language).layer(wording)
    }
}
