package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.StateVisitor;
import spillway.run.Observer;

/** A log of one or several tables, which are closed together and resumed where they stood. */
abstract class CsvLog implements Observer {
    private final List<CsvWriter> tables = new ArrayList<>();

    /** Opens {@code folder/name} and writes the header. */
    final CsvWriter open(Path folder, String name, String... header) throws IOException {
        CsvWriter table = new CsvWriter(folder, name, header);
        tables.add(table);
        return table;
    }

    @Override
    public void state(StateVisitor visitor) throws IOException {
        for (CsvWriter table : tables) {
            table.state(visitor);
        }
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
