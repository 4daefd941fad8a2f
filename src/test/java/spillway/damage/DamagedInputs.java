package spillway.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import spillway.damage.Damage.Kind;
import spillway.damage.Damage.Victim;
import spillway.run.ScenarioReader;

/** Every damage with every file that it can be done to, drawn in an order and in places that the number of a draw decides. */
final class DamagedInputs {
    private static final Path SHIPPED = Path.of("configs");
    private static final String POLICY = "policies/patient-government.yaml";
    private static final String CONFIG = "baseline.yaml";
    /** Prime, so that few draws are spread over all pairs. */
    private static final int STRIDE = 10_007;

    private final List<Pair> pairs = new ArrayList<>();
    private final Path folder;
    private final ScenarioReader scenarios = new ScenarioReader();

    private record Pair(Damage damage, Victim victim) {}

    /**
     * One damaged file in a folder with sound ones.
     *
     * @param damage what was done
     * @param victim the file it was done to, as it was
     * @param number number of the draw
     */
    record Input(Damage damage, Victim victim, int number) {
        @Override
        public String toString() {
            return number + ": " + damage.name() + " in " + victim.name();
        }
    }

    /** Lays a copy of the shipped configuration into {@code folder}. */
    DamagedInputs(Path folder) {
        this.folder = folder;
        List<Damage> damages = new ArrayList<>(FileDamages.all());
        damages.addAll(TableDamages.all());
        damages.addAll(OutlineDamages.all());
        damages.addAll(SettingDamages.all());
        for (Victim victim : victims()) {
            lay(victim.name(), victim.bytes());
            damages.stream()
                    .filter(damage -> damage.kinds().contains(victim.kind()))
                    .forEach(damage -> pairs.add(new Pair(damage, victim)));
        }
    }

    private static List<Victim> victims() {
        List<Victim> victims = new ArrayList<>();
        victims.add(victim(CONFIG, Kind.CONFIG));
        victims.add(victim(POLICY, Kind.POLICY));
        victims.add(victim("data/boundaries.geojson", Kind.OUTLINES));
        try (Stream<Path> tables = Files.list(SHIPPED.resolve("data"))) {
            tables.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .forEach(name -> victims.add(victim("data/" + name, Kind.TABLE)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return victims;
    }

    private static Victim victim(String name, Kind kind) {
        try {
            return new Victim(name, kind, Files.readString(SHIPPED.resolve(name)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many pairs of a damage and a file there are. */
    int pairs() {
        return pairs.size();
    }

    /** Damages one file of the folder; {@link #repair} makes it sound again. */
    Input damage(int number) {
        Pair pair = pairs.get((int) ((long) number * STRIDE % pairs.size()));
        SplittableRandom random = new SplittableRandom(number);
        lay(pair.victim().name(), pair.damage().of(pair.victim(), random));
        return new Input(pair.damage(), pair.victim(), number);
    }

    void repair(Input input) {
        lay(input.victim().name(), input.victim().bytes());
    }

    ScenarioReader scenarios() {
        return scenarios;
    }

    Path config() {
        return folder.resolve(CONFIG);
    }

    Path policy() {
        return folder.resolve(POLICY);
    }

    private void lay(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
