using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>A browser as far as hosted pages need one: it looks at a page, sends its form, and does not follow where it is sent.</summary>
public sealed partial class PageVisitor : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async Task<Page> Look(string address)
    {
        using var response = await _http.GetAsync(new Uri(address));
        return await Read(response);
    }

    /// <summary>Sends a form to an address: <c>name=value</c>.</summary>
    public async Task<Page> Send(string address, params string[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(f => f.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], p[1])));
        using var response = await _http.PostAsync(new Uri(address), content);
        return await Read(response);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<Page> Read(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Location?.OriginalString,
        string.Join(' ', response.Headers.GetValues("Content-Security-Policy")));

    /// <summary>What came back.</summary>
    public sealed partial record Page(int Status, string Markup, string? Location, string Policy)
    {
        /// <summary>What a person reads.</summary>
        public string Text => WebUtility.HtmlDecode(Tags().Replace(Markup[Markup.IndexOf("<body>", StringComparison.Ordinal)..], " "));

        [GeneratedRegex("<[^>]*>")]
        private static partial Regex Tags();
    }
}
