using System.Reflection.PortableExecutable;

namespace IntegrationHub.Cli.Doctor;

/// <summary>Whether the program that runs is a published one, which starts from code that is compiled already.</summary>
internal static class ProgramCheck
{
    private const string Name = "program";

    public static Check OfThis() => Of(typeof(ProgramCheck).Assembly.Location);

    public static Check Of(string assembly)
    {
        var where = $"{assembly}, on .NET {Environment.Version}; nothing else is needed, neither Node nor an SDK";
        return IsCompiledAhead(assembly)
            ? Check.Ok(Name, $"{where}. It is compiled ahead of time.")
            : Check.Note(Name, $"{where}. It is compiled as it starts.", "A published build starts faster: dotnet publish engine/IntegrationHub.Cli -p:PublishProfile=linux-x64 -o DIR");
    }

    private static bool IsCompiledAhead(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        return image.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }
}
