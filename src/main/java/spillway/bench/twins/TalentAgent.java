package spillway.bench.twins;

import sim.engine.SimState;
import sim.engine.Steppable;
import spillway.kernel.Draw;

/** A talent as an object. It remembers its cell, which is faster than to ask the grid for it as MASON's examples do. */
final class TalentAgent implements Steppable {
    private static final long serialVersionUID = 1L;

    private final int home;
    private int place;
    private int x;
    private int y;
    private double skill;

    /** A talent at home. */
    TalentAgent(int home, int x, int y, double skill) {
        this.home = home;
        this.place = home;
        this.x = x;
        this.y = y;
        this.skill = skill;
    }

    /** Where it lives. */
    int place() {
        return place;
    }

    /** What it knows. */
    double skill() {
        return skill;
    }

    @Override
    public void step(SimState state) {
        MasonTwin model = (MasonTwin) state;
        if (model.random.nextDouble() < Rules.MOVE_RATE) {
            model.rules.weigh(place, home, model.weight);
            int to = Draw.index(model.weight, Rules.PLACES, model.random.nextDouble());
            if (to != place) {
                move(model, to);
            }
        }
        if (model.random.nextDouble() < Rules.LEARN_RATE) {
            skill = Rules.learnt(skill, model.reach.get(x, y));
        }
        model.skills.set(x, y, model.skills.get(x, y) + skill);
    }

    private void move(MasonTwin model, int to) {
        double cell = model.random.nextDouble();
        model.residents[place]--;
        model.residents[to]++;
        place = to;
        x = Rules.x(to, cell);
        y = Rules.y(to, cell);
        model.land.setObjectLocation(this, x, y);
    }
}
