package spillway.benchmark.adoption;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.small.Rules;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.mechanism.digital.Adoption;
import spillway.model.ModelParams;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/** Equal firms of one place and sector that adopt as others do and else by chance, whatever it costs and yields: the law of Bass (1969). */
final class Epidemic {
    /** Steps of a year. */
    private final int steps;

    private final int firms;
    private final ModelParams params;

    /** An epidemic with parameters p and q a year, n firms and steps of dt years. */
    Epidemic(Map<String, Double> parameters) {
        double step = value(parameters, "dt");
        steps = (int) Math.rint(1 / step);
        if (!(step > 0) || Math.abs(steps * step - 1) > 1e-9) {
            throw new IllegalArgumentException("dt does not divide a year");
        }
        firms = whole(parameters, "n", 1);
        params = Rules.with(List.of(
                "digital.enabled=true",
                "digital.networkedCost=0",
                "digital.smartCost=0",
                "digital.pace=0",
                "digital.smartFrom=104",
                "digital.innovators=" + Numbers.exactText(value(parameters, "p") * step),
                "digital.imitators=" + Numbers.exactText(value(parameters, "q") * step)));
    }

    /** Share of adopters at the end of each of the first {@code years} years, under one seed. */
    double[] shares(long seed, int years) {
        World world = SmallWorld.of(1, 1, 1, List.of());
        for (int i = 0; i < firms; i++) {
            int f = world.firms.add(i + 1L);
            world.firms.represented[f] = 1;
        }
        Adoption adoption = new Adoption(
                params.digital(), params.digitalReturns(), params.trade().elasticity(), new RandomStreams(seed));
        double[] shares = new double[years];
        for (int year = 0; year < years; year++) {
            for (int step = 0; step < steps; step++) {
                adoption.step(world);
                world.tick++;
            }
            shares[year] = share(world.firms);
        }
        return shares;
    }

    private static double share(Firms firms) {
        int adopters = 0;
        for (int f = 0; f < firms.count; f++) {
            adopters += firms.digitalStage[f] >= DigitalStage.NETWORKED.code ? 1 : 0;
        }
        return (double) adopters / firms.count;
    }
}
