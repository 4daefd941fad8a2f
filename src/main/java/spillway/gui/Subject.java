package spillway.gui;

import java.util.List;
import java.util.function.ToDoubleFunction;
import sim.util.Propertied;
import spillway.model.Reasons;
import spillway.world.World;

/** An agent that is looked at: a city, a firm or a talent, in whatever world of the same run it is asked for. */
interface Subject {
    /** What it is called. */
    String name();

    /** What tells it from others in a list, in words. */
    String label(World world);

    /** Whether it is there. */
    boolean present(World world);

    /** What it is, what it did in the quarter that has just ended and why, as the body of a page. */
    String tell(World world, Reasons reasons);

    /** What its history is drawn of. */
    List<Trait> traits();

    /** What MASON's inspectors show of it. */
    Propertied handle(World world);

    /**
     * A number of the agent that changes.
     *
     * @param label name for people, with the unit
     * @param value reads it where the agent is present
     */
    record Trait(String label, ToDoubleFunction<World> value) {}
}
