import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;

/**
 * One node of OpenSearch with the modules of its distribution, from jars on the class path: the start script of the
 * distribution refuses to run as root, which a build machine does. Arguments are settings, `name=value`.
 * It ends when its standard input does, so that none is left when a test is killed.
 */
final class OpenSearchNode extends Node {
  private OpenSearchNode(Environment environment, List<Class<? extends Plugin>> modules) {
    super(environment, modules, false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Settings all = settings.build();
    Path config = Path.of(all.get("path.home"), "config");
    List<Class<? extends Plugin>> modules = new ArrayList<>();
    for (String module : List.of(
        "org.opensearch.transport.Netty4Plugin",
        "org.opensearch.analysis.common.CommonAnalysisPlugin",
        "org.opensearch.script.mustache.MustachePlugin",
        "org.opensearch.painless.PainlessPlugin")) {
      modules.add(Class.forName(module).asSubclass(Plugin.class));
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(all, Map.of(), config, () -> all.get("node.name"));
    new OpenSearchNode(environment, modules).start();
    System.out.println("started");
    while (System.in.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }
}
