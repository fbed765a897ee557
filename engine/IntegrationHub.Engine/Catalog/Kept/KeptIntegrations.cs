using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Keeps what the endpoints of a service share.</summary>
internal static class KeptIntegrations
{
    public static void Write(KeptWriter writer, IntegrationManifest manifest)
    {
        writer.Text(manifest.Name);
        writer.Text(manifest.Title);
        writer.Text(manifest.Summary);
        writer.Text(manifest.BaseUrl.OriginalString);
        writer.Text(manifest.ApiVersion);
        writer.Texts(manifest.AllowedHosts);
        writer.Text(manifest.Credential.Variable);
        writer.Map(manifest.Credential.Accepts, WriteText);
        writer.Map(manifest.Credential.Refuses, WriteText);
        writer.Map(manifest.Credential.Unrestricted, WriteText);
        writer.Map(manifest.Groups, static (to, group) =>
        {
            to.Text(group.Title);
            to.Text(group.Summary);
        });
        writer.Map(manifest.Synonyms, WriteText);
        writer.Map(manifest.Permissions, WriteText);
        writer.List(manifest.LeftOut, KeptEndpoints.WriteLeftOut);
        writer.Map(manifest.MinimumCharges, static (to, least) => to.Number(least));
        writer.Text(manifest.CustomerPrefix);
        writer.List(manifest.Errors, WriteAdvice);
        writer.Text(manifest.Docs);
    }

    public static IntegrationManifest Read(KeptReader reader) => new()
    {
        Name = reader.Text(),
        Title = reader.Text(),
        Summary = reader.Text(),
        BaseUrl = new(reader.Text()),
        ApiVersion = reader.Text(),
        AllowedHosts = reader.Texts(),
        Credential = new(reader.Text(), reader.Map(ReadText), reader.Map(ReadText)) { Unrestricted = reader.Map(ReadText) },
        Groups = reader.Map(static from => new GroupManifest(from.Text(), from.Text())),
        Synonyms = reader.Map(ReadText),
        Permissions = reader.Map(ReadText),
        LeftOut = reader.List(KeptEndpoints.ReadLeftOut),
        MinimumCharges = reader.Map(static from => from.Number()),
        CustomerPrefix = reader.TextOrNull(),
        Errors = reader.List(ReadAdvice),
        Docs = reader.Text(),
    };

    private static void WriteText(KeptWriter writer, string text) => writer.Text(text);

    private static string ReadText(KeptReader reader) => reader.Text();

    private static void WriteAdvice(KeptWriter writer, ErrorAdvice advice)
    {
        writer.Text(advice.When.Type);
        writer.Text(advice.When.Code);
        writer.Text(advice.When.DeclineCode);
        writer.Text(advice.When.Missing);
        writer.NumberOrNull(advice.When.Status);
        writer.Text(advice.When.Says);
        writer.Text(advice.Becomes);
        writer.Text(advice.Hint);
        writer.Flag(advice.Retryable);
        writer.Flag(advice.LacksPermission);
    }

    private static ErrorAdvice ReadAdvice(KeptReader reader) => new(
        new(reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull(), (int?)reader.NumberOrNull()) { Says = reader.TextOrNull() },
        reader.Text(),
        reader.Text(),
        reader.Flag(),
        reader.Flag());
}
