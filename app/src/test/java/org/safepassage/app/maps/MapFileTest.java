package org.safepassage.app.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.testkit.Repository;

class MapFileTest {
    @TempDir Path folder;

    private MapLayer read(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return MapFile.read(file, null);
    }

    @Test
    void keepsNamesAndKindAndNothingElseOfAFeature() throws Exception {
        MapLayer layer =
                read(
                        "main-roads.geojson",
                        """
                        {"type": "FeatureCollection", "features": [
                          {"type": "Feature", "geometry": {"type": "Point", "coordinates": [37.1234567, 36.2, 410]},
                           "properties": {"NAME_EN": "Fu'ah", "NAME_ARA": "الفوعة", "highway": "primary", "secret": "x"}}]}
                        """);
        assertThat(layer.name()).isEqualTo("main roads");
        assertThat(layer.geoJson())
                .contains("[37.12346,36.2]", "\"en\":\"Fu'ah\"", "\"ar\":\"الفوعة\"", "primary")
                .doesNotContain("secret");
    }

    @Test
    void takesTheAttributionThatTheFileCarriesUnlessOneIsGiven() throws Exception {
        Path file = folder.resolve("a.geojson");
        Files.writeString(
                file,
                "{\"type\":\"Point\",\"coordinates\":[37,36],\"attribution\":\"(c) Someone\"}");
        assertThat(MapFile.read(file, null).attribution()).isEqualTo("(c) Someone");
        assertThat(MapFile.read(file, "(c) Me").attribution()).isEqualTo("(c) Me");
    }

    @Test
    void readsPointsFromCsvWithQuotedCells() throws Exception {
        MapLayer layer =
                read(
                        "p.csv",
                        "name,lat,lon\r\n\"Town, old \"\"gate\"\"\",36.1,37.2\r\nNowhere,,\r\n");
        assertThat(layer.geoJson())
                .contains("Town, old \\\"gate\\\"", "[37.2,36.1]")
                .doesNotContain("Nowhere");
    }

    @Test
    void refusesExtractsAndSaysWhatIsAccepted() {
        assertThatThrownBy(() -> read("city.osm.pbf", "x"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("city.osm.pbf")
                .hasMessageContaining("comes later")
                .hasMessageContaining("GeoJSON");
    }

    @Test
    void refusesMapsThatItWouldDrawInTheWrongPlace() {
        assertThatThrownBy(() ->
                        read("m.json", "{\"type\":\"Point\",\"coordinates\":[335000.5,4000000]}"))
                .hasMessageContaining("335000.5")
                .hasMessageContaining("WGS 84");
        String named =
                "{\"type\":\"Point\",\"coordinates\":[3,4],\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32637\"}}}";
        assertThatThrownBy(() -> read("n.json", named)).hasMessageContaining("EPSG::32637");
    }

    @Test
    void refusesWhatIsNoMap() {
        for (String text :
                List.of(
                        "",
                        "{",
                        "{\"type\":\"Topology\"}",
                        "{\"type\":\"FeatureCollection\",\"features\":[]}",
                        "{\"type\":\"Point\"}",
                        "{\"type\":\"Feature\",\"geometry\":null}",
                        "{\"a\":".repeat(5000))) {
            assertThatThrownBy(() -> read("x.json", text)).isInstanceOf(WrongInput.class);
        }
        assertThatThrownBy(() -> read("x.csv", "a,b\n1,2\n")).hasMessageContaining("'lat'");
        assertThatThrownBy(() -> read("x.csv", "lat,lon\n1,north\n")).hasMessageContaining("row 2");
        assertThatThrownBy(() -> MapFile.read(folder.resolve("absent.json"), null))
                .hasMessageContaining("no such file");
    }

    @Test
    void readsEveryMapOfTheNeighbourhood() throws Exception {
        Path maps = Repository.shared("data/maps");
        try (var files = Files.walk(maps)) {
            List<Path> readable =
                    files.filter(f -> f.toString().matches(".*\\.(geojson|csv)")).toList();
            assertThat(readable).hasSizeGreaterThan(15);
            for (Path file : readable) {
                assertThat(MapFile.read(file, null).geoJson())
                        .as(file.toString())
                        .hasSizeGreaterThan(100);
            }
        }
    }
}
