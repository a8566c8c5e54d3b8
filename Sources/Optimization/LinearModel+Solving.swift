internal import CHiGHS

extension LinearModel {
    /// Solves the model with HiGHS on one thread, so that the same model gives the same solution.
    ///
    /// - Parameter start: values of all variables to start from; ignored where they are not feasible.
    /// - Throws: `SolverFailure`.
    public func solved(_ options: SolverOptions, from start: [Double]? = nil) throws(SolverFailure) -> Solution {
        if variableCount == 0 { return Solution(status: .proven, values: [], objective: offset, bound: offset) }
        let highs = Highs()
        highs.set("output_flag", false)
        highs.set("threads", 1)
        highs.set("mip_rel_gap", options.gap)
        highs.set("mip_abs_gap", 1e-9)
        highs.set("random_seed", options.seed)
        // A tighter grip than the default 1e-6, as plans are checked to the cent; at 1e-9 HiGHS 1.15.1 loses solutions.
        highs.set("mip_feasibility_tolerance", 1e-7)
        highs.set("primal_feasibility_tolerance", 1e-7)
        if let limit = options.nodeLimit { highs.set("mip_max_nodes", limit) }
        if let limit = options.timeLimit { highs.set("time_limit", max(0, limit)) }
        let listener = Listener(options: options, isMaximized: isMaximized)
        highs.listen(listener)
        guard highs.pass(self) else { throw .failed(status: -1) }
        if let start { highs.setSolution(start) }
        _ = Highs_run(highs.handle)
        let status = Highs_getModelStatus(highs.handle)
        switch Int(status) {
        case HighsModelStatusInfeasible: throw .infeasible
        case HighsModelStatusUnbounded, HighsModelStatusUnboundedOrInfeasible: throw .unbounded
        default: break
        }
        guard highs.hasSolution else {
            let ends = [HighsModelStatusTimeLimit, HighsModelStatusInterrupt, HighsModelStatusSolutionLimit]
            throw ends.contains { $0 == Int(status) } ? .nothingFound : .failed(status: Int(status))
        }
        let values = highs.values(count: variableCount)
        let end: Solution.Status =
            switch Int(status) {
            case HighsModelStatusOptimal, HighsModelStatusEmpty: .proven
            case HighsModelStatusSolutionLimit: .limited
            default: .stopped
            }
        let objective = highs.info("objective_function_value")
        let bound =
            kinds.contains(.integer)
            ? highs.info("mip_dual_bound") : end == .proven ? objective : isMaximized ? .infinity : -.infinity
        return Solution(status: end, values: values, objective: objective, bound: bound)
    }
}

/// One solver, with its C handle.
private final class Highs {
    let handle: UnsafeMutableRawPointer
    private var listener: Listener?

    init() {
        handle = Highs_create()
    }

    deinit { Highs_destroy(handle) }

    func set(_ option: String, _ value: Bool) { Highs_setBoolOptionValue(handle, option, value ? 1 : 0) }
    func set(_ option: String, _ value: Int) { Highs_setIntOptionValue(handle, option, HighsInt(value)) }
    func set(_ option: String, _ value: Double) { Highs_setDoubleOptionValue(handle, option, value) }

    func info(_ name: String) -> Double {
        var value = 0.0
        Highs_getDoubleInfoValue(handle, name, &value)
        return value
    }

    /// A feasible primal solution.
    var hasSolution: Bool {
        var status: HighsInt = 0
        Highs_getIntInfoValue(handle, "primal_solution_status", &status)
        return status == 2
    }

    func pass(_ model: LinearModel) -> Bool {
        let integrality = model.kinds.map { HighsInt($0 == .integer ? HighsTypeInteger : HighsTypeContinuous) }
        let status = Highs_passMip(
            handle, HighsInt(model.variableCount), HighsInt(model.rowCount), HighsInt(model.columns.count),
            HighsInt(HighsFormatRowwise),
            HighsInt(model.isMaximized ? HighsSenseMaximize : HighsSenseMinimize), model.offset, model.costs,
            model.lower, model.upper, model.rowLower, model.rowUpper, model.rowStarts, model.columns,
            model.coefficients, integrality)
        return status >= 0
    }

    func setSolution(_ values: [Double]) { Highs_setSolution(handle, values, nil, nil, nil) }

    func values(count: Int) -> [Double] {
        var values = Array(repeating: 0.0, count: count)
        Highs_getSolution(handle, &values, nil, nil, nil)
        return values
    }

    /// Connects the solver's callbacks to a listener that lives as long as the solver.
    func listen(_ listener: Listener) {
        self.listener = listener
        let callback: HighsCallback = { _, _, out, input, user in
            guard let out, let user else { return }
            let listener = Unmanaged<Listener>.fromOpaque(user).takeUnretainedValue()
            func item(_ name: String) -> Double {
                Highs_getCallbackDataOutItem(out, name)?.load(as: Double.self) ?? .nan
            }
            let isStopped = listener.hear(
                primal: item("mip_primal_bound"), dual: item("mip_dual_bound"), seconds: item("running_time"))
            if isStopped, let input { highs_interrupt(input) }
        }
        Highs_setCallback(handle, callback, Unmanaged.passUnretained(listener).toOpaque())
        for type in [
            HighsCallbackSimplexInterrupt, HighsCallbackInteriorPointInterrupt, HighsCallbackMIPImprovingSolution,
            HighsCallbackMIPLogging, HighsCallbackMIPInterrupt,
        ] {
            Highs_startCallback(handle, Int32(type))
        }
    }
}

/// Carries a solver's words to its caller through a C callback, which cannot capture.
private final class Listener {
    private let options: SolverOptions
    private let isMaximized: Bool
    private var last: (primal: Double, dual: Double)?

    init(options: SolverOptions, isMaximized: Bool) {
        self.options = options
        self.isMaximized = isMaximized
    }

    /// - Returns: whether to stop.
    func hear(primal: Double, dual: Double, seconds: Double) -> Bool {
        if let onProgress = options.onProgress, dual.isFinite, last.map({ $0 != (primal, dual) }) ?? true {
            last = (primal, dual)
            onProgress(SolverOptions.Progress(incumbent: primal.isFinite ? primal : nil, bound: dual, seconds: seconds))
        }
        return options.shouldStop?() ?? false
    }
}
