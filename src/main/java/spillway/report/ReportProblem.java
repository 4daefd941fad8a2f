package spillway.report;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run folder that cannot be reported on, said in one line that names the file and, if there is one, the column. */
public final class ReportProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem in words. */
    public ReportProblem(String message) {
        super(message.lines().findFirst().orElse("unknown problem"));
    }

    /** A problem in words with what led to it. */
    public ReportProblem(String message, Throwable cause) {
        super(message.lines().findFirst().orElse("unknown problem"), cause);
    }

    /**
     * Nothing if {@code file} is there.
     *
     * @throws ReportProblem if it is not
     */
    static void ifMissing(Path file) {
        if (!Files.exists(file)) {
            throw new ReportProblem("%s is missing from %s".formatted(file.getFileName(), file.getParent()));
        }
    }

    static ReportProblem damaged(String file, IOException cause) {
        String said = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        return new ReportProblem(
                "%s is damaged: %s"
                        .formatted(file, said == null ? cause.getClass().getSimpleName() : said),
                cause);
    }
}
