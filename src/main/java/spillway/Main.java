package spillway;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import spillway.cli.SpillwayCommand;
import spillway.cli.Workshop;
import spillway.report.Report;
import spillway.report.ReportProblem;
import spillway.run.Interruption;

/** The program: the one place where model and charts meet the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        boolean terminal = Boolean.getBoolean("spillway.terminal");
        // Nothing that is written or drawn depends on who starts it where.
        Locale.setDefault(Locale.ROOT);
        // Pictures are written without a temporary file, whose disk may be full.
        ImageIO.setUseCache(false);
        int code;
        try (Interruption interruption = Interruption.bySignal()) {
            Workshop workshop = new Workshop(Main::drawCharts, Path.of("runs"), terminal).interruptedBy(interruption);
            code = new SpillwayCommand(workshop).execute(out, err, args);
        }
        System.exit(code);
    }

    private static void drawCharts(Path folder) throws IOException {
        try {
            Report.write(folder);
        } catch (ReportProblem broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }
}
