package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.circulation.KnownFigure;
import spillway.report.LogTable;
import spillway.run.SmallRun;

/** Figures of circulation beside known ones, from the command line, on a world small enough for a test. */
class CirculationCommandTest {
    private static final String HEADER = "figure,group,quantity,whose,from,from_value,to,to_value,source\n";

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void figuresStandBesideKnownOnes() throws IOException {
        String rows = "exports,documents,metric export_share,China,2009,0.4,2019,0.3,a paper\n"
                + "share,data,sum exports_100m_rmb nine / sum exports_100m_rmb fourteen,nine,2010,0.5,2019,0.59,customs\n"
                + "growth,documents,since 2010 sum gdp_100m_rmb nine / since 2010 sum gdp_100m_rmb fourteen,nine,2019,1,2019,1,none\n";
        Path file = Files.writeString(folder.resolve("figures.csv"), HEADER + rows);
        Path out = folder.resolve("c");
        assertEquals(0, circulation(file, out), complained.toString());
        LogTable made = LogTable.read(out.resolve("circulation.csv"));
        assertEquals(-0.01, made.numbers("pace")[0], 1e-12);
        double first = made.numbers("model_2010")[0];
        assertEquals((made.numbers("model_2019")[0] - first) / 9, made.numbers("model_pace")[0], 1e-12);
        assertTrue(Double.isNaN(made.numbers("model_2010")[2]), "nothing has grown in the first year");
        assertTrue(Double.isNaN(made.numbers("pace")[2]), "one year has no pace");
        String error = String.format(
                java.util.Locale.ROOT,
                "exports over output of the nine, 2010 to 2019: %.1f points; a forecast of no change 9.0.",
                Math.abs(900 * made.numbers("model_pace")[1] - 9));
        assertTrue(printed.toString().contains(error), printed.toString());
        assertTrue(
                printed.toString().contains("| exports | China, 40.0 (2009) to 30.0 (2019) | \u22121.00 |"),
                printed.toString());
    }

    @Test
    void aWrongTableIsRefusedWithItsLine() throws IOException {
        String rows = "a,documents,metric export_share,China,2009,x,2019,0.3,paper\n"
                + "a,documents,metric export_share,China,2009,0.4,2019,0.3,paper\n";
        Path file = Files.writeString(folder.resolve("figures.csv"), HEADER + rows);
        assertEquals(2, circulation(file, folder.resolve("c")));
        assertTrue(complained.toString().contains("figures.csv line 2: from_value"), complained.toString());
        assertTrue(complained.toString().contains("figures.csv line 3: a stands there twice"), complained.toString());
    }

    @Test
    void theShippedTableIsRead() {
        List<String> problems = new ArrayList<>();
        List<KnownFigure> figures =
                KnownFigure.read(Path.of("configs/circulation.csv"), problems).orElseThrow();
        assertEquals(List.of(), problems);
        double shares = figures.stream()
                .filter(one -> one.group().equals("city exports"))
                .mapToDouble(KnownFigure::toValue)
                .sum();
        assertEquals(1, shares, 0.006, "the nine make up all exports of the nine");
    }

    private int circulation(Path file, Path out) throws IOException {
        Path config = SmallRun.config(folder.resolve("small.yaml"));
        List<String> call = List.of(
                "circulation",
                "--config",
                config.toString(),
                "--figures",
                file.toString(),
                "--seeds",
                "2",
                "--out",
                out.toString());
        return new SpillwayCommand(new Workshop(logs -> {}, folder, false, SmallRun.BASE_YEARS, List::of))
                .execute(new PrintWriter(printed), new PrintWriter(complained), call.toArray(String[]::new));
    }
}
