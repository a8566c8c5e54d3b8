internal import Diagnostics

extension Catalogue {
    func englishExplanation(_ problem: Problem) -> String {
        func list(_ words: [String]) -> String { words.joined(separator: ", ") }
        return switch problem {
        case .missingFile: "no such file."
        case .unreadableFile(let reason): "unreadable file (\(reason))."
        case .cannotWrite(let reason): "cannot write (\(reason)); nothing was written."
        case .unknownEncoding: "unknown encoding; UTF-8 or Windows-1252 expected."
        case .isFolder: "this is a folder; a file is expected."
        case .unclosedQuote: "a quote is never closed: the rows after it would be lost."
        case .missingLayer(let available): "no such layer; the file has: \(list(available))."
        case .severalLayers(let available): "several layers, which one? \(list(available))."
        case .noFeatures: "the file holds no feature."
        case .noPolygons: "no polygon; a layer of surfaces is expected."
        case .unknownReferenceSystem:
            "unknown coordinate reference system; add the .prj file or convert the layer to WGS84."
        case .outsideReferenceSystem: "coordinates outside the domain of the declared reference system."
        case .truncatedData(let reason): "truncated data (\(reason))."
        case .invalidYAML(let reason): "invalid YAML (\(reason))."
        case .unknownKey(let valid): "unknown key; valid keys: \(list(valid))."
        case .unsupportedKey: "a planned key that this version cannot carry out yet; remove it."
        case .repeatedKey: "repeated key."
        case .missingKey: "required key missing."
        case .missingOneOf(let keys): "one of these keys is expected: \(list(keys))."
        case .tooManyOf(let keys): "only one of these keys may be given: \(list(keys))."
        case .wrongKind(let expected): "\(Self.englishKinds[expected] ?? "") is expected."
        case .notAmong(let valid): "valid values: \(list(valid))."
        case .outOfRange(let expected): "out of range; expected: \(expected)."
        case .missingColumn(let valid): "no such column; the file has: \(list(valid))."
        case .unknownColumn: "unknown column, kept but not used."
        case .repeatedColumn: "repeated column."
        case .raggedRow(let cells, let columns):
            "\(cells) values for \(columns) columns; a decimal comma without quotes, perhaps."
        case .emptyTable: "empty table; a header row is expected."
        case .missingValue: "required value missing."
        case .duplicateIdentifier(let firstRow): "identifier already taken on row \(firstRow)."
        case .reversedDates: "the end comes before the start."
        case .unknownCode(let kind): "unknown \(Self.englishCodes[kind] ?? "") code in this vintage."
        case .lostLeadingZero: "a code that lost its leading zero."
        case .emptyTerritory: "the territory studied is empty."
        case .missingPopulation(let names): "no population, counted for nobody: \(list(names))."
        case .missingOutline(let names): "no outline: \(list(names))."
        case .populationFromVintage(let vintage): "populations taken from the embedded vintage (\(vintage))."
        case .unknownPerimeterToken:
            "perimeter not understood; expected: epci:SIREN, dep:79, reg:75, com:79191, zone:ID, rayon:25km, "
                + "with - before to exclude, =1.2 after to reserve FTE."
        case .unknownZone: "no such zone in the layer of zones."
        case .zonesNotGiven: "the study names no layer of zones (key zones)."
        case .missingSeat: "a radius needs a seat."
        case .coversNothing: "post whose perimeter covers no territory."
        case .emptyPerimeter: "post without perimeter."
        case .reservedBeyondPost: "more FTE reserved than the post has."
        case .reservedWithUnknownETP: "FTE are reserved, but the post's are unknown."
        case .repairedGeometry(let reason): "invalid geometry, repaired (\(reason))."
        case .missingEmbeddedData(let searched): "embedded data not found; searched: \(list(searched))."
        case .corruptEmbeddedData: "embedded data damaged; rebuild them with “maillage data build”."
        }
    }

    private static let englishKinds: [ValueKind: String] = [
        .text: "a text", .number: "a number", .positiveNumber: "a positive number",
        .date: "an existing date (YYYY-MM-DD or DD/MM/YYYY)", .list: "a list", .mapping: "a mapping",
    ]

    private static let englishCodes: [CodeKind: String] = [
        .commune: "commune", .epci: "EPCI", .departement: "département", .region: "région",
    ]
}
