package spillway.benchmark.government;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.Numbers;
import spillway.mechanism.government.Budgets;
import spillway.world.World;

/**
 * B16: the share of programme money a leader gives to patient programmes, and from which horizon on he gives them at least half.
 * The horizon is found among leaders who will certainly serve one, two, ... sixty quarters more.
 */
public final class Patience implements BenchmarkCase {
    private static final int LONGEST = 60;

    @Override
    public String id() {
        return "B16";
    }

    @Override
    public String title() {
        return "Quick or patient money: share by horizon, and the horizon from which patience pays (0: none up to 60)";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("H", 18.0);
        parameters.put("delta", 0.98);
        parameters.put("betaG", 4.0);
        parameters.put("q", 1.0);
        parameters.put("b", 1.5);
        parameters.put("L", 12.0);
        parameters.put("Kq", 8.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        World one = SmallWorld.of(1, 1, 1, List.of());
        budget(
                one,
                parameters,
                "horizonMode=CONSTANT",
                set("horizonQuarters", value(parameters, "H")),
                "leaderTurnover=false");
        World many = SmallWorld.of(LONGEST, 1, 1, List.of());
        for (int r = 0; r < LONGEST; r++) {
            many.governments.served[r] = LONGEST - (r + 1);
        }
        budget(
                many,
                parameters,
                "horizonMode=REMAINING_TERM",
                "longestTenure=" + LONGEST,
                "leaderTurnoverHazard=0",
                "concern=0",
                "visibleEffort=0");
        int patientFrom = 0;
        for (int r = LONGEST - 1; r >= 0 && many.governments.patientShare[r] >= 0.5; r--) {
            patientFrom = whole(Map.of("H", many.governments.horizon[r]), "H", 1);
        }
        return List.of(
                Measured.exactly("share patient", one.governments.patientShare[0]),
                Measured.exactly("switching horizon", patientFrom));
    }

    private static void budget(World world, Map<String, Double> parameters, String... leaders) {
        List<String> differences = new ArrayList<>();
        for (String difference : leaders) {
            differences.add("government." + difference);
        }
        Map<String, String> names = Map.of(
                "delta", "discount",
                "betaG", "choiceSharpness",
                "q", "quickReturn",
                "b", "patientReturn",
                "L", "patientLag",
                "Kq", "quickQuarters");
        names.forEach((letter, name) -> differences.add("government." + set(name, value(parameters, letter))));
        new Budgets(Rules.with(differences).government()).step(world);
    }

    private static String set(String name, double value) {
        return name + "=" + Numbers.exactText(value);
    }
}
