package spillway;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spillway.cli.SpillwayCommand;
import spillway.cli.Workshop;
import spillway.report.Report;

/** The program: the one place where model and charts meet the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        boolean terminal = Boolean.getBoolean("spillway.terminal");
        Workshop workshop = new Workshop(Report::write, Path.of("runs"), terminal);
        System.exit(new SpillwayCommand(workshop).execute(out, err, args));
    }
}
