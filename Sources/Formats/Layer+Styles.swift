internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import VectorIO

extension [Layer] {
    /// The layers of one map with the words of a language and the legend of our maps.
    /// - Parameter targetRatio: the study's target, a break between classes of rates.
    func styled(_ catalogue: Catalogue, targetRatio: Double? = nil) -> [Layer] {
        // Areas compare between the posts that are there and those of a plan.
        let sizes = lazy.filter { ["postes", "plan"].contains($0.schema.name) }.flatMap { $0.numbers(of: "etp") }
        let scale = PostScale(largestETP: sizes.max() ?? 1)
        return map { $0.styled(catalogue, targetRatio: targetRatio, scale: scale) }
    }
}

extension Layer {
    fileprivate func styled(_ catalogue: Catalogue, targetRatio: Double?, scale: PostScale) -> Layer {
        let labels = catalogue.fieldLabels
        let legend = catalogue.map
        var layer = labelled(catalogue)
        let style: QGISStyle? =
            switch schema.name {
            case "territoires": rates(catalogue, targetRatio: targetRatio)
            case "zones-blanches": QGISStyle.whiteZones(label: catalogue.whiteZone, isFine: isFine)
            case "perimetres": QGISStyle.limits(label: labels.perimeters)
            case "postes": posts(labels, scale)
            case "plan": plan(legend, scale)
            case "affectations": QGISStyle.assignments(label: legend.served)
            case "differences": differences(legend)
            default: nil
            }
        layer.style = style?.qml(
            aliases: layer.schema.fields.compactMap { field in field.label.map { (field.name, $0) } })
        return layer
    }

    /// Rates, and why there is none where there is none; of these only what occurs.
    private func rates(_ catalogue: Catalogue, targetRatio: Double?) -> QGISStyle {
        let legend = catalogue.map
        let open = "population_\(AtomStatus.limitropheAQualifier.rawValue)"
        let hasUnknownETP = has { $0("etp_inconnu") == .boolean(true) }
        let hasNoPopulation = has { $0("etp_100k") == .null && $0("etp_inconnu") != .boolean(true) }
        let hasOpen = has { value in
            if case .real(let people) = value(open), people > 0 { return true }
            return value("statut") == .text(AtomStatus.limitropheAQualifier.rawValue)
        }
        return QGISStyle.rates(
            "etp_100k",
            classes: Symbology.rateClasses(target: targetRatio).map {
                ($0, ThematicMap.words($0, targetRatio, catalogue))
            },
            unknown: (hasUnknownETP
                ? [("\"etp_100k\" IS NULL AND \"etp_inconnu\"", MapSheet.Fill.unknownETP, legend.unknownETP)] : [])
                + (hasNoPopulation
                    ? [("\"etp_100k\" IS NULL AND NOT \"etp_inconnu\"", .noPopulation, legend.noPopulation)] : []),
            open: hasOpen
                ? (
                    "\"\(open)\" > 0 OR \"statut\" = '\(AtomStatus.limitropheAQualifier.rawValue)'", legend.openPartly
                ) : nil,
            isFine: isFine
        ).naming("nom", weight: "population", weights: named)
    }

    /// From the population of the last of the larger territories, 0 where there are few, to that of the first.
    private var named: ClosedRange<Double> {
        let populations = numbers(of: "population").sorted(by: >)
        return (populations.count > Self.mostNamed ? populations[Self.mostNamed - 1] : 0)...(populations.first ?? 0)
    }

    /// As many names as a page of A4 holds.
    private static let mostNamed = 40

    private func posts(_ labels: FieldLabels, _ scale: PostScale) -> QGISStyle {
        let active = FieldValue.text(PostState.actif.rawValue)
        let isActive = "\"etat\" = '\(PostState.actif.rawValue)'"
        let parts: [(isThere: Bool, part: QGISStyle.PostPart, filter: String, label: String)] = [
            (
                has { $0("etat") == active && $0("etp") != .null }, .known, "\(isActive) AND \"etp\" > 0",
                labels.activePosts
            ),
            (
                has { $0("etat") == active && $0("etp") == .null }, .unknown, "\(isActive) AND \"etp\" IS NULL",
                labels.postsOfUnknownETP
            ),
            (has { $0("etat") != active }, .inactive, "NOT (\(isActive))", labels.otherPosts),
        ]
        return QGISStyle.posts(
            "etp", scale: scale, parts: parts.filter(\.isThere).map { ($0.part, $0.filter, $0.label) })
    }

    private func plan(_ legend: MapLabels, _ scale: PostScale) -> QGISStyle {
        let natures: [(value: FieldValue, nature: ProposedPost.Nature?)] = [
            (.null, nil), (.text(ProposedPost.Nature.consolidation.rawValue), .consolidation),
            (.text(ProposedPost.Nature.redeploiement.rawValue), .redeploiement),
        ]
        return QGISStyle.plan(
            "etp", rank: "rang", scale: scale,
            kinds: natures.filter { item in has { $0("nature") == item.value } }.map { item in
                let kind = MapSheet.Post.Kind(item.nature)
                let filter = item.nature.map { "\"nature\" = '\($0.rawValue)'" } ?? "\"nature\" IS NULL"
                return (kind, filter, legend.proposals(kind))
            })
    }

    private func differences(_ legend: MapLabels) -> QGISStyle {
        func changes(_ values: (String) -> FieldValue) -> Symbology.Change? {
            guard case .text(let before) = values("statut_avant"), case .text(let after) = values("statut_apres"),
                let (one, two) = AtomStatus(rawValue: before).flatMap({ one in
                    AtomStatus(rawValue: after).map { (one, $0) }
                })
            else { return nil }
            return Symbology.Change(from: one, to: two)
        }
        // Which pairs of statuses make each change, so that the legend is that of the map by itself.
        var pairs: [Symbology.Change: [String]] = [:]
        for before in AtomStatus.allCases {
            for after in AtomStatus.allCases where before != after {
                pairs[Symbology.Change(from: before, to: after), default: []].append(
                    "'\(before.rawValue)>\(after.rawValue)'")
            }
        }
        return QGISStyle.changes(
            Symbology.Change.allCases.filter { change in has { changes($0) == change } }.map { change in
                let list = (pairs[change] ?? []).joined(separator: ", ")
                return (change, "\"statut_avant\" || '>' || \"statut_apres\" IN (\(list))", legend.words(change))
            }, isFine: features.count > 500)
    }

    /// Communes, or as many territories.
    private var isFine: Bool { features.count > 500 || has { $0("niveau") == .text("commune") } }

    /// Whether a feature's values, by the names of their fields, satisfy a condition.
    private func has(_ condition: ((String) -> FieldValue) -> Bool) -> Bool {
        let positions = Dictionary(
            schema.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        return features.contains { feature in
            condition { name in positions[name].map { feature.values[$0] } ?? .null }
        }
    }

    fileprivate func numbers(of field: String) -> [Double] {
        guard let position = schema.fields.firstIndex(where: { $0.name == field }) else { return [] }
        return features.compactMap { feature in
            if case .real(let number) = feature.values[position] { number } else { nil }
        }
    }
}
