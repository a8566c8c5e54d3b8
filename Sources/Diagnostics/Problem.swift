/// Every kind of trouble that data can hold. One case, one sentence a language in the reporting room's catalogue.
public enum Problem: Hashable, Sendable {
    // Files
    case missingFile
    case unreadableFile(reason: SystemReason)
    case cannotWrite(reason: SystemReason)
    case alreadyThere
    /// The format of a file that several layers are to go to.
    case oneLayerAFile(others: [String])
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
    case repeatedKey
    case missingKey
    case missingOneOf(keys: [String])
    case tooManyOf(keys: [String])
    case wrongKind(expected: ValueKind)
    case notAmong(valid: [String])
    case outOfRange(expected: String)

    case unknownRules(valid: [String])

    // Placement
    case noPlacement
    case noTarget
    case placementOutOfTerritory(code: String)
    case closedByCall(call: String)
    case nothingEligible(call: String?)
    case noCandidates
    case budgetBeyondEnvelope(envelope: Double)
    case extendsItself
    case unknownIdentifier
    case goalNeedsSizes
    case nothingToServe
    /// The smallest reach that would serve somebody: kilometres, or the unit of a travel matrix.
    case nothingInReach(smallest: Double?, isTravel: Bool)
    case tooLittle(limit: PlacementLimit, smallest: Double)
    case cannotOpen(Obstacle)
    case stoppedWithoutPlan
    case solverFailed(status: Int)
    case goalOutOfReach(best: Double)

    // Tables
    case missingColumn(valid: [String])
    case unknownColumn(valid: [String])
    case repeatedColumn
    case raggedRow(cells: Int, columns: Int)
    case emptyTable
    case missingValue
    case duplicateIdentifier(firstRow: Int)
    case reversedDates
    case reversedBounds

    // Needs
    case countedTwice(epci: String)
    case silentCommunes(count: Int)
    case nothingToWeigh
    case weightsWithoutTarget

    // Territories
    case differentBoundaries
    case communesLeftOut(count: Int)
    case unknownCode(CodeKind)
    case lostLeadingZero(repaired: String)
    /// A commune that has become part of another, or an arrondissement.
    case formerCode(name: String, successor: String)
    case emptyTerritory
    case missingPopulation(names: [String])
    case missingOutline(names: [String])
    case populationFromVintage(vintage: String)

    // The network as a whole
    case seatOutsidePerimeter(commune: String)
    case fundingBeyondCost(total: Double, cost: Double)
    case claimedTwice(communes: [String], others: [String])
    case overlappingPerimeters(others: [String], population: Double, squareKilometres: Double)
    case cannotRepair
    case inputInTheWay

    // Perimeters
    case unknownPerimeterToken
    case unknownZone
    case zonesNotGiven
    case missingSeat
    case emptyPerimeter
    case coversNothing
    case outsideTerritory
    case reservedNowhere
    case reservedBeyondPost
    case reservedWithUnknownETP
    case repairedGeometry(reason: String)

    // The machine
    /// A program of the system's; the line that installs it.
    case missingProgram(installation: String)
    case programFailed(lastWords: String)
    case missingEmbeddedData(searched: [String])
    case corruptEmbeddedData
}

/// What keeps every plan from opening anything.
public enum PlacementLimit: String, Hashable, Sendable {
    case budget, mostETP, mostETPPerPost, mostPosts
}

/// What keeps a candidate that is locked in from opening.
public enum Obstacle: String, Hashable, Sendable {
    case rules, servesNobody, limits
}

/// What a value was expected to be.
public enum ValueKind: String, Hashable, Sendable {
    case text, number, positiveNumber, amount, date, list, mapping
}

/// What a code was expected to designate.
public enum CodeKind: String, Hashable, Sendable {
    case commune, epci, departement, region
}

extension Problem {
    /// The name of the kind, without its details: stable, for machines.
    public var code: String {
        // The label of a case with details is its child's; a case without has none and is its own description.
        Mirror(reflecting: self).children.first?.label ?? "\(self)"
    }
}
