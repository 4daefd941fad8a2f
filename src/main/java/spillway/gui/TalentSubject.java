package spillway.gui;

import java.util.Comparator;
import java.util.List;
import spillway.mechanism.migration.MoveOption;
import spillway.model.Reasons;
import spillway.world.Talent;
import spillway.world.World;

/**
 * A row of talent: people of one age, field and place.
 *
 * @param row its row
 * @param id its identity
 */
record TalentSubject(int row, long id) implements Subject {
    @Override
    public String name() {
        return "Talent " + id;
    }

    @Override
    public String label(World world) {
        Talent talent = handle(world);
        return Layer.group(world.talents.field[row]) + ", from " + talent.getOrigin()
                + (talent.isEmployed() ? "" : ", looking for work");
    }

    @Override
    public boolean present(World world) {
        return handle(world).isPresent();
    }

    @Override
    public Talent handle(World world) {
        return new Talent(world, row, id);
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                new Trait("Wage a year, 1,000 RMB", world -> 40 * handle(world).getWage() * world.talents.quality[row]),
                new Trait(
                        "Rent where they live, 2010 = 100",
                        world -> 100 * world.cities.rent[world.talents.region[row]]),
                new Trait("Whether they have work, 1 yes", world -> world.talents.employed[row] ? 1 : 0),
                new Trait("Where they live, by number of the region", world -> world.talents.region[row]));
    }

    @Override
    public String tell(World world, Reasons reasons) {
        if (!present(world)) {
            return "<p>These people have left the region or retired.</p>";
        }
        Talent talent = handle(world);
        List<MoveOption> options = reasons.moves(world, row);
        double considers = reasons.considersMoving(world, row);
        double leaves = 1 - options.get(world.talents.region[row]).chance();
        Rows rows = new Rows().add("<i>place</i>", "<i>worth</i>", "<i>cost of moving</i>", "<i>chance</i>");
        options.stream()
                .sorted(Comparator.comparingDouble(MoveOption::chance).reversed())
                .forEach(option -> rows.add(
                        place(world, option.place()),
                        Rows.number(option.utility()),
                        Rows.number(option.cost()),
                        Rows.percent(option.chance())));
        return Rows.line(
                        "%,.0f graduates who live in %s, registered in %s, trained for %s, %s. Each earns %s thousand RMB a year.",
                        1e4 * world.talents.persons,
                        talent.getRegion(),
                        talent.getOrigin(),
                        Layer.group(world.talents.field[row]),
                        talent.isEmployed() ? "at work" : "looking for work",
                        Rows.number(40 * talent.getWage() * world.talents.quality[row]))
                + Rows.heading("Whether they move")
                + Rows.line(
                        "They consider to move with a chance of %s a quarter, and then leave %s with a chance of %s. As things stand:",
                        Rows.percent(considers), talent.getRegion(), Rows.percent(leaves))
                + rows.html()
                + Rows.line(
                        "Worth is utility relative to the base year: income after rent and prices, chance of work, amenity,"
                                + " crowding. Chances are its exponential less the cost of moving.");
    }

    private static String place(World world, int place) {
        return place == world.structure.regionCount() ? "rest of China" : world.structure.regions[place];
    }
}
