internal import Diagnostics

extension Catalogue {
    func englishExplanation(_ problem: Problem) -> String {
        func list(_ words: [String]) -> String { words.joined(separator: ", ") }
        return switch problem {
        case .missingFile: "no such file."
        case .unreadableFile(let reason): "unreadable file (\(englishReason(reason)))."
        case .cannotWrite(let reason): "cannot write (\(englishReason(reason))); nothing was written."
        case .oneLayerAFile(let others):
            "this format holds one layer a file; give a folder and --format, or a file \(list(others))."
        case .alreadyThere: "this file exists already; choose another folder."
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
        case .repeatedKey: "repeated key."
        case .missingKey: "required key missing."
        case .missingOneOf(let keys): "one of these keys is expected: \(list(keys))."
        case .tooManyOf(let keys): "only one of these keys may be given: \(list(keys))."
        case .wrongKind(let expected): "expected: \(Self.englishKinds[expected] ?? "")."
        case .notAmong(let valid): "valid values: \(list(valid))."
        case .outOfRange(let expected): "out of range; expected: \(expected)."
        case .unknownRules(let valid): "unknown rules of a call for projects; those that ship: \(list(valid))."
        case .noPlacement: "the study has no placement part."
        case .noTarget: "placing needs a target: key target of the study or of placement."
        case .placementOutOfTerritory(let code): "\(code) is not in the territory studied."
        case .nothingToServe: "no eligible territory lacks anything on that day."
        case .closedByCall(let call): "the call does not open this territory (\(call)); it is left out."
        case .nothingEligible(let call):
            "no commune of the territory is eligible" + (call.map { " (call: \($0))." } ?? ".")
        case .noCandidates: "no candidate: no seat, no place, no row « statut: candidature »."
        case .budgetBeyondEnvelope(let envelope):
            "the budget exceeds the call's envelope (€\(format.decimal(envelope, digits: 2)))."
        case .extendsItself: "these rules extend themselves."
        case .unknownIdentifier: "unknown identifier, row ignored."
        case .goalNeedsSizes: "--goal needs posts of limited size; the study says capacitated: false."
        case .nothingInReach(let smallest, let isTravel):
            "no candidate reaches a territory that lacks."
                + (smallest.map {
                    " The smallest reach that does: \(format.decimal($0, digits: 1))"
                        + (isTravel ? " (the matrix's unit)." : " km.")
                } ?? "")
        case .tooLittle(let limit, let smallest): "nothing can open: \(englishLimit(limit, smallest))"
        case .cannotOpen(.rules): "the call's rules refuse this candidate, which is locked in."
        case .cannotOpen(.servesNobody):
            "this candidate, which is locked in, serves nobody: nothing lacks in its reach."
        case .cannotOpen(.limits): "a candidate that is locked in cannot open within these limits."
        case .stoppedWithoutPlan: "stopped before any plan was found."
        case .solverFailed(let status): "the solver failed (status \(status))."
        case .goalOutOfReach(let best):
            "the goal is out of reach with these candidates, their sizes and this reach; at best \(format.percent(best)) of the need."
        case .missingColumn(let valid): "no such column; the file has: \(list(valid))."
        case .unknownColumn: "unknown column, ignored."
        case .repeatedColumn: "repeated column."
        case .raggedRow(let cells, let columns):
            "\(cells) values for \(columns) columns; a decimal comma without quotes, perhaps."
        case .emptyTable: "empty table; a header row is expected."
        case .missingValue: "required value missing."
        case .duplicateIdentifier(let firstRow): "identifier already taken on row \(firstRow)."
        case .reversedBounds: "the maximum is below the minimum."
        case .reversedDates: "the end comes before the start."
        case .countedTwice(let epci): "commune already counted in its EPCI (\(epci)), which gives the indicator too."
        case .silentCommunes(let count):
            "\(count) commune(s) of the territory without a value; they are lent the others' average per inhabitant."
        case .nothingToWeigh: "weights and indicators are nil over the whole territory: the need cannot be shared out."
        case .weightsWithoutTarget: "weights without a target (key target): no need is computed."
        case .differentBoundaries: "a study that does not count the same communes and people: nothing compares."
        case .communesLeftOut(let count):
            "\(format.integer(count)) commune(s) of only one of the two studies, left out."
        case .unknownCode(let kind): "unknown \(Self.englishCodes[kind] ?? "") code in this vintage."
        case .formerCode(let name, let successor): "\(name) is now part of \(successor)."
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
        case .seatOutsidePerimeter(let commune): "the seat, \(commune), lies outside the post's perimeter."
        case .fundingBeyondCost(let total, let cost):
            "the funding (€\(format.decimal(total, digits: 2))) exceeds the annual cost "
                + "(€\(format.decimal(cost, digits: 2)))."
        case .claimedTwice(let communes, let others):
            "perimeter shared with \(list(others)): \(format.integer(communes.count)) commune(s), \(short(communes))."
        case .overlappingPerimeters(let others, let population, let squareKilometres):
            "perimeter that overlaps a part of that of \(list(others)): "
                + "\(format.decimal(squareKilometres, digits: 2)) km², \(format.decimal(population, digits: 0)) people."
        case .cannotRepair:
            "a register that cannot be rewritten as CSV: unreadable, or a layer whose outlines would be lost."
        case .inputInTheWay: "this file is an input of the study; choose another name."
        case .outsideTerritory: "polygon outside the territory studied."
        case .reservedNowhere: "FTE are reserved for a part that nothing leaves in the perimeter; the rest gets them."
        case .coversNothing: "post whose perimeter covers no territory."
        case .emptyPerimeter: "post without perimeter."
        case .reservedBeyondPost: "more FTE reserved than the post has."
        case .reservedWithUnknownETP: "FTE are reserved, but the post's are unknown."
        case .repairedGeometry(let reason): "invalid geometry, repaired (\(reason))."
        case .missingProgram(let installation): "program not found; install it with: \(installation)"
        case .programFailed(let lastWords): "this program failed\(lastWords.isEmpty ? "." : " (\(lastWords)).")"
        case .missingEmbeddedData(let searched): "embedded data not found; searched: \(list(searched))."
        case .corruptEmbeddedData: "embedded data damaged; rebuild them with “maillage data build”."
        }
    }

    private static let englishKinds: [ValueKind: String] = [
        .text: "a text", .number: "a number", .positiveNumber: "a positive number",
        .amount: "an amount in euros",
        .date: "an existing date (YYYY-MM-DD or DD/MM/YYYY)", .list: "a list", .mapping: "a mapping",
    ]

    private static let englishCodes: [CodeKind: String] = [
        .commune: "commune", .epci: "EPCI", .departement: "département", .region: "région",
    ]

    private func englishReason(_ reason: SystemReason) -> String {
        switch reason {
        case .missing: "no such file or folder"
        case .permission: "not permitted"
        case .isFolder: "it is a folder"
        case .notFolder: "a part of the path is no folder"
        case .noSpace: "disk full"
        case .readOnly: "read-only disk"
        case .nameTooLong: "name too long"
        case .other(let words): words
        }
    }

    private func englishLimit(_ limit: PlacementLimit, _ smallest: Double) -> String {
        switch limit {
        case .budget: "the budget is too small; at least €\(format.decimal(smallest, digits: 2)) would do."
        case .mostETP: "the limit of FTE is too low; at least \(format.decimal(smallest, digits: 2)) would do."
        case .mostETPPerPost:
            "no post may have the FTE to serve a territory; at least \(format.decimal(smallest, digits: 2)) would do."
        case .mostPosts: "too few posts; at least \(format.decimal(smallest, digits: 0)) would do."
        }
    }
}
