package spillway.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.StateVisitor;
import spillway.world.World;

/** Several observers as one, told in their order. */
public final class Observers implements Observer {
    private final List<Observer> all = new ArrayList<>();

    /** Adds one; returns it. */
    public <T extends Observer> T add(T observer) {
        all.add(observer);
        return observer;
    }

    @Override
    public void quarter(World world) throws IOException {
        for (Observer observer : all) {
            observer.quarter(world);
        }
    }

    @Override
    public void end(World world) throws IOException {
        for (Observer observer : all) {
            observer.end(world);
        }
    }

    @Override
    public void state(StateVisitor visitor) throws IOException {
        for (Observer observer : all) {
            observer.state(visitor);
        }
    }

    @Override
    public List<CsvWriter> tables() {
        return all.stream().flatMap(observer -> observer.tables().stream()).toList();
    }

    /** Closes every observer, also after one has failed to; throws the first failure. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Observer observer : all) {
            try {
                observer.close();
            } catch (IOException broken) {
                first = first == null ? broken : first;
            }
        }
        all.clear();
        if (first != null) {
            throw first;
        }
    }
}
