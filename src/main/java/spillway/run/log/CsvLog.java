package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.Quarter;
import spillway.kernel.StateVisitor;
import spillway.run.Observer;
import spillway.world.World;

/** A log of one or several tables, which are closed together and resumed where they stood. */
abstract class CsvLog implements Observer {
    private static final String QUARTER = "quarter";
    private static final List<String> DATE = List.of("year", "quarter_of_year");

    private final List<CsvWriter> tables = new ArrayList<>();

    /** Opens {@code folder/name} and writes the header; where it begins with the quarter, year and number of the quarter come after it. */
    final CsvWriter open(Path folder, String name, String... header) throws IOException {
        List<String> columns = new ArrayList<>(List.of(header));
        if (columns.get(0).equals(QUARTER)) {
            columns.addAll(1, DATE);
        }
        CsvWriter table = new CsvWriter(folder, name, columns.toArray(String[]::new));
        tables.add(table);
        return table;
    }

    /** Begins a row with the quarter: its name such as 2010Q1, and as whole numbers its year and its place in it. */
    static CsvWriter dated(CsvWriter table, World world) throws IOException {
        Quarter quarter = world.quarter();
        return table.text(quarter).text(quarter.year()).text(quarter.number());
    }

    @Override
    public void state(StateVisitor visitor) throws IOException {
        for (CsvWriter table : tables) {
            table.state(visitor);
        }
    }

    @Override
    public final List<CsvWriter> tables() {
        return List.copyOf(tables);
    }

    @Override
    public final void close() throws IOException {
        IOException first = null;
        for (CsvWriter table : tables) {
            try {
                table.close();
            } catch (IOException full) {
                first = first == null ? full : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
