package spillway.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.RunPlan;
import spillway.run.RunRefused;
import spillway.run.Simulation;
import spillway.run.SmallRun;
import spillway.world.World;

class PlausibilityTest {
    @TempDir
    static Path folder;

    private static RunPlan plan;

    @BeforeAll
    static void readPlan() throws IOException, RunRefused {
        plan = SmallRun.plan(SmallRun.config(folder.resolve("c.yaml")), 1, 2);
    }

    private static World world() {
        Simulation simulation = plan.runner().simulation(plan.scenario(), 1);
        simulation.step();
        return simulation.world();
    }

    private static void stops(String figure, Consumer<World> spoil) {
        World world = world();
        spoil.accept(world);
        UnsoundQuarter stopped = assertThrows(UnsoundQuarter.class, () -> Plausibility.check(world));
        assertTrue(String.valueOf(stopped.getMessage()).contains(figure), stopped.getMessage());
    }

    @Test
    void aRunAsItComesIsPlausible() {
        assertDoesNotThrow(() -> Plausibility.check(world()));
    }

    @Test
    void whatIsBeyondAllBoundsIsNamed() {
        stops("the consumer price of Shenzhen", world -> world.cities.consumerPrice[shenzhen(world)] = 1e20);
        stops("the wage of talent of Shenzhen", world -> world.cities.talentWage[shenzhen(world)] = Double.NaN);
        stops("the number of enterprises", world -> world.firms.represented[0] = 1.6e62);
        stops("the number of residents", world -> world.cities.residents[shenzhen(world)] = 1e9);
        stops("real value added", world -> world.flows.realValueAdded[shenzhen(world)][0] = 1e20);
    }

    private static int shenzhen(World world) {
        return java.util.List.of(world.structure.regions).indexOf("Shenzhen");
    }
}
