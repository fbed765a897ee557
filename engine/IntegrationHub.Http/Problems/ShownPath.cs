using IntegrationHub.Engine.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Problems;

/// <summary>The path of a request as an answer may repeat it. It is cleaned before it is encoded, since a card number with spaces in it would not be seen afterwards.</summary>
internal static class ShownPath
{
    public static string Of(HttpContext context) => new PathString(Redaction.Clean(context.Request.Path.Value ?? "")).ToUriComponent();
}
