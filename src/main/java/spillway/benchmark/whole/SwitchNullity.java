package spillway.benchmark.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.model.StateHash;
import spillway.run.Observer;
import spillway.world.World;

/** B27: what is off does nothing. With a mechanism off, no parameter that is its own changes any quarter of the run. */
public final class SwitchNullity implements BenchmarkCase {
    private final WholeModel model;

    /** The case for {@code config}. */
    public SwitchNullity(Path config) {
        this.model = new WholeModel(config);
    }

    @Override
    public String id() {
        return "B27";
    }

    @Override
    public String title() {
        return "Own parameters of mechanisms that are off";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("quarters", 8.0);
        parameters.put("firms", 1500.0);
        parameters.put("seed", 5.0);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        List<Measured> measured = new ArrayList<>();
        for (Switch one : Switch.ALL) {
            List<String> found = leaks(one, parameters);
            measured.add(Measured.exactly("parameters that matter with " + name(one), found.size()));
        }
        return measured;
    }

    /** The settings of {@code one} that change a run in which it is off. */
    List<String> leaks(Switch one, Map<String, Double> parameters) {
        long plain = print(one, List.of(), parameters);
        List<String> found = new ArrayList<>();
        if (print(one, one.own(), parameters) != plain) {
            for (String own : one.own()) {
                if (print(one, List.of(own), parameters) != plain) {
                    found.add(own);
                }
            }
            if (found.isEmpty()) {
                found.add("all together");
            }
        }
        return found;
    }

    /** The switch without what a table of commas cannot hold. */
    static String name(Switch one) {
        return one.off().contains("{") ? one.off().substring(0, one.off().indexOf('=')) + "=0" : one.off();
    }

    /** The single settings in {@code joined}. */
    static List<String> settings(String joined) {
        return List.of(joined.split(" (?=[a-z]+\\.)"));
    }

    private long print(Switch one, List<String> own, Map<String, Double> parameters) {
        List<String> settings = new ArrayList<>(WholeModel.rows(Rules.whole(parameters, "firms", 1)));
        own.forEach(setting -> settings.addAll(settings(setting)));
        settings.add(one.off());
        WholeModel.Trial trial = new WholeModel.Trial(
                model.scenario(settings), Rules.whole(parameters, "seed", 0), Rules.whole(parameters, "quarters", 1));
        return model.run(List.of(trial), 1, LastPrint::new).get(0).print;
    }

    /** The fingerprint at the end; state goes on from quarter to quarter, so that what differed once differs then. */
    private static final class LastPrint implements Observer {
        private long print;

        @Override
        public void quarter(World world) {}

        @Override
        public void end(World world) {
            print = StateHash.of(world);
        }
    }
}
