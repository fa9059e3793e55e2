package org.safepassage.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts our own ES modules into one script, since a page that is opened from a file may not load
/// modules. Each module becomes a function that runs once and gives what it exports; its imports
/// become what those before it gave. Modules keep to two forms, `import { a, b } from "./x.js";`
/// and `export function` or `export const` or `export class` at the beginning of a line.
final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("(?ms)^import \\{([^}]*)\\} from \"\\./([a-z-]+)\\.js\";$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (?:async )?(?:function|const|class) ([A-Za-z0-9_]+)");
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final TreeSet<String> open = new TreeSet<>();

    private Modules() {}

    /// One script that runs `main` and all it needs.
    static String script(String main) {
        Modules modules = new Modules();
        modules.add(main);
        return "\"use strict\";\n" + String.join("\n", modules.functions.values());
    }

    private void add(String name) {
        if (functions.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            throw new IllegalStateException("the modules " + open + " import one another");
        }
        String text = Libraries.own(name + ".js");
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            add(imports.group(2));
        }
        open.remove(name);
        functions.put(name, function(name, text));
    }

    private static String function(String name, String text) {
        String exported =
                EXPORT.matcher(text)
                        .results()
                        .map(m -> m.group(1))
                        .collect(Collectors.joining(", "));
        String body =
                IMPORT.matcher(text)
                        .replaceAll(found ->
                                "const {"
                                        + found.group(1).replace(" as ", ": ")
                                        + "} = "
                                        + variable(found.group(2))
                                        + ";")
                        .replaceAll("(?m)^export ", "");
        if (body.contains("</script")
                || body.contains("<!--")
                || Pattern.compile("(?m)^(import|export) ").matcher(body).find()) {
            throw new IllegalStateException(
                    "module "
                            + name
                            + ": found an import, an export or a tag that cannot be put into a page");
        }
        return "const "
                + variable(name)
                + " = (() => {\n"
                + body
                + "\nreturn {"
                + exported
                + "};\n})();";
    }

    private static String variable(String name) {
        return "module_" + name.replace('-', '_');
    }
}
