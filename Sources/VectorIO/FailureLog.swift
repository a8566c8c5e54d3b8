internal import CGDAL

/// Keeps what GDAL reports as failed on this thread as long as it lives: some drivers go on after an error and return
/// success. Warnings stay out.
final class FailureLog {
    private final class Messages {
        var texts: [String] = []
    }

    private let messages = Messages()

    init() {
        CPLPushErrorHandlerEx(
            { severity, _, message in
                guard severity.rawValue >= CE_Failure.rawValue, let message, let data = CPLGetErrorHandlerUserData()
                else {
                    return
                }
                Unmanaged<Messages>.fromOpaque(data).takeUnretainedValue().texts.append(String(cString: message))
            }, Unmanaged.passUnretained(messages).toOpaque())
    }

    deinit { CPLPopErrorHandler() }

    var isEmpty: Bool { messages.texts.isEmpty }
    var first: String? { messages.texts.first }
}
