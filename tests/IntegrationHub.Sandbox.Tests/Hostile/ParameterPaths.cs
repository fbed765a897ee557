using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>Every parameter that an operation declares, those inside others too.</summary>
internal static class ParameterPaths
{
    public static IEnumerable<string> Of(ParameterList parameters) => parameters.All.SelectMany(p => Of(p.Name, p.Type));

    private static IEnumerable<string> Of(string path, ParameterType type) =>
        [path, .. type.Parts.SelectMany(part => Of(path + part.Path, part.Type))];
}
