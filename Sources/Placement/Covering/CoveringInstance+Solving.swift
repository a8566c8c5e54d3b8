internal import Optimization

extension CoveringInstance {
    /// The instance as a mixed-integer program, given to HiGHS.
    /// - Returns: the sites of the best plan found.
    func solved(_ options: SolverOptions, from start: [Int]) throws(SolverFailure) -> [Int] {
        var model = LinearModel()
        let sites = names.map { _ in model.addVariable(.integer) }
        let clients = weights.map { _ in model.addVariable() }
        for client in clients.indices {
            model.addRow(
                sitesOf[client].map { (sites[Int($0)], 1) } + [(clients[client], -1)], in: 0...Double.infinity)
        }
        model.addRow(sites.map { ($0, 1) }, in: 0...Double(mostOpen))
        if let budget {
            model.addRow(zip(sites, costs).map { ($0, Double($1)) }, in: 0...Double(budget))
        }
        model.setObjective(
            zip(clients, weights).map { ($0, $1) } + zip(sites, prices).map { ($0, -$1) }, maximized: true)
        let opened = Set(start)
        let values =
            names.indices.map { opened.contains($0) ? 1.0 : 0 }
            + weights.indices.map { sitesOf[$0].contains { opened.contains(Int($0)) } ? 1.0 : 0 }
        let solution = try model.solved(options, from: values)
        return sites.indices.filter { solution[sites[$0]] > 0.5 }
    }
}
