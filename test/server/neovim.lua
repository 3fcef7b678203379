-- Drives the server with Neovim's own client (0.7 and newer): `nvim --headless --clean -l` is newer
-- than that, so this is sourced with -S. Writes one JSON line for each thing that was asked.
local plan = vim.env.PLAN
local out = assert(io.open(vim.env.OUT, 'w'))
local encode = (vim.json or {}).encode or vim.fn.json_encode

local function tell(what, value)
  out:write(encode({ what = what, value = value }) .. '\n')
  out:flush()
end

local ok, failure = pcall(function()
  vim.o.swapfile = false
  tell('version', tostring(vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v\\zs[0-9.]\\+')))
  vim.cmd('edit ' .. vim.fn.fnameescape(plan))
  local buffer = vim.api.nvim_get_current_buf()
  local config = {
    name = 'planwright',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(plan, ':h'),
    get_language_id = function() return 'project-plan' end,
  }
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config)
  else
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
  local client
  vim.wait(20000, function()
    client = vim.lsp.get_client_by_id(id)
    return client ~= nil and client.initialized == true
  end, 20)
  local encoding = client.offset_encoding
  tell('attached', { encoding = encoding, capabilities = client.server_capabilities })

  local function ask(method, params)
    params.textDocument = vim.lsp.util.make_text_document_params(buffer)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000)
    local answer = (answers or {})[id] or {}
    return answer.result, answer.err or answer.error
  end
  local function positionOf(text, inside)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local from = string.find(line, text, 1, true)
      if from then
        local _, utf16 = vim.str_utfindex(line, from - 1 + (inside or 0))
        return { line = number - 1, character = utf16 }
      end
    end
    error('no ' .. text)
  end
  local function lines()
    return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  end
  local function apply(edit)
    vim.lsp.util.apply_workspace_edit(edit, encoding)
  end
  local function codes()
    local found = {}
    for _, each in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(found, { code = each.code, line = each.lnum, from = each.col, to = each.end_col })
    end
    return found
  end
  local function waitFor(code, present)
    return vim.wait(20000, function()
      local is = false
      for _, each in ipairs(vim.diagnostic.get(buffer)) do
        if each.code == code then is = true end
      end
      return is == present
    end, 20)
  end

  waitFor('budget/total-mismatch', true)
  tell('diagnostics', codes())
  local symbols = ask('textDocument/documentSymbol', {})
  tell('symbols', symbols)
  tell('hover', ask('textDocument/hover', { position = positionOf('total: 910', 8) }))

  local completion = ask('textDocument/completion', {
    position = positionOf('dependsOn: [TP1]', 15),
    context = { triggerKind = 1 },
  })
  local labels = {}
  for _, item in ipairs(completion.items or completion) do table.insert(labels, item.label) end
  tell('completion', labels)

  local at = positionOf('total: 910', 7)
  local range = { start = at, ['end'] = { line = at.line, character = at.character + 3 } }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
  local commands = {}
  for _, action in ipairs(actions or {}) do
    if action.command then table.insert(commands, action.command.command or action.command) end
  end
  local lenses = ask('textDocument/codeLens', {})
  for _, lens in ipairs(lenses or {}) do
    if lens.command and lens.command.command ~= '' then table.insert(commands, lens.command.command) end
  end
  tell('commands', commands)
  for _, action in ipairs(actions or {}) do
    if action.isPreferred and action.edit then
      tell('action', action.title)
      apply(action.edit)
      break
    end
  end
  tell('mended', { text = lines(), gone = waitFor('budget/total-mismatch', false) })

  local edit, refused = ask('textDocument/rename', {
    position = positionOf('- id: TP1', 7),
    newName = 'TP9',
  })
  if edit then apply(edit) end
  tell('renamed', { text = lines(), refused = refused })

  local edits, notFormatted = ask('textDocument/formatting', {
    options = { tabSize = 2, insertSpaces = true },
  })
  if edits then vim.lsp.util.apply_text_edits(edits, buffer, encoding) end
  tell('formatted', { text = lines(), refused = notFormatted })

  local count = vim.api.nvim_buf_line_count(buffer)
  tell('hints', ask('textDocument/inlayHint', {
    range = { start = { line = 0, character = 0 }, ['end'] = { line = count, character = 0 } },
  }))
  vim.lsp.stop_client(id)
  tell('stopped', vim.wait(20000, function() return vim.lsp.get_client_by_id(id) == nil end, 20))
end)
if not ok then tell('failure', tostring(failure)) end
out:close()
vim.cmd('qall!')
