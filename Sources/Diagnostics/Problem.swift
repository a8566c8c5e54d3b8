/// Every kind of trouble that data can hold. One case, one sentence a language in the reporting room's catalogue.
public enum Problem: Hashable, Sendable {
    // Files
    case missingFile
    case unreadableFile(reason: String)
    case cannotWrite(reason: String)
    case unknownEncoding
    case isFolder
    case unclosedQuote
    case missingLayer(available: [String])
    case severalLayers(available: [String])
    case noFeatures
    case noPolygons
    case unknownReferenceSystem
    case outsideReferenceSystem
    case truncatedData(reason: String)

    // The study
    case invalidYAML(reason: String)
    case unknownKey(valid: [String])
    case unsupportedKey
    case repeatedKey
    case missingKey
    case missingOneOf(keys: [String])
    case tooManyOf(keys: [String])
    case wrongKind(expected: ValueKind)
    case notAmong(valid: [String])
    case outOfRange(expected: String)

    // Tables
    case missingColumn(valid: [String])
    case unknownColumn(valid: [String])
    case repeatedColumn
    case raggedRow(cells: Int, columns: Int)
    case emptyTable
    case missingValue
    case duplicateIdentifier(firstRow: Int)
    case reversedDates

    // Territories
    case unknownCode(CodeKind)
    case lostLeadingZero(repaired: String)
    case emptyTerritory
    case missingPopulation(names: [String])
    case missingOutline(names: [String])
    case populationFromVintage(vintage: String)

    // Perimeters
    case unknownPerimeterToken
    case unknownZone
    case zonesNotGiven
    case missingSeat
    case emptyPerimeter
    case coversNothing
    case reservedBeyondPost
    case reservedWithUnknownETP
    case repairedGeometry(reason: String)

    // The machine
    case missingEmbeddedData(searched: [String])
    case corruptEmbeddedData
}

/// What a value was expected to be.
public enum ValueKind: String, Hashable, Sendable {
    case text, number, positiveNumber, date, list, mapping
}

/// What a code was expected to designate.
public enum CodeKind: String, Hashable, Sendable {
    case commune, epci, departement, region
}
